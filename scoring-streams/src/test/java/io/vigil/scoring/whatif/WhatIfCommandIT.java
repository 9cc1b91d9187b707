package io.vigil.scoring.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Log;
import io.vigil.scoring.broker.Registry;
import io.vigil.topic.Provision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a shell has it: words in, lines, a page and an exit code out. Nothing was scored before. */
class WhatIfCommandIT {

    @TempDir
    private static Path folder;

    private static Broker broker;
    private static Registry registry;
    private static PastFixture past;

    private record Said(int code, String text) {}

    @BeforeAll
    static void start() throws IOException {
        broker = Broker.start();
        registry = Registry.start();
        Provision.topics(broker.connection(), Log.PARTITIONS, Optional.empty(), said -> {});
        Instant anHourAgo = Clock.systemUTC().instant().minus(Duration.ofHours(1));
        past = new PastFixture(
                anHourAgo.truncatedTo(ChronoUnit.SECONDS), registry.connection().open());
        past.write(new Log(broker.connection()));
        TrialFixture.on(
                folder,
                broker.connection().bootstrapServers(),
                registry.connection().url());
    }

    @AfterAll
    static void end() {
        broker.close();
        registry.close();
    }

    @Test
    void shouldPrintAndWriteTheReport() throws IOException {
        // Given
        Path page = folder.resolve("report.html");
        // When
        Said said = run("--from", past.at(180).toString(), "--to", past.at(400).toString(), "--out", page.toString());
        // Then
        assertThat(said.text()).contains("only would be 1").contains("the page: " + page);
        assertThat(said.code()).isZero();
        assertThat(Files.readString(page)).contains("<svg").contains("</html>");
    }

    @Test
    void shouldKeepItsTopicsWhereToldToAndCleanThemLater() {
        // Given
        Said said = run(
                "--from",
                past.at(180).toString(),
                "--to",
                past.at(400).toString(),
                "--keep",
                "--out",
                folder.resolve("kept.html").toString());
        assertThat(said.code()).isZero();
        assertThat(new Log(broker.connection()).topics()).contains("vigil-what-if-1.vigil.incidents.v1");
        // When
        Said cleaned = run("--clean");
        // Then
        assertThat(cleaned).isEqualTo(new Said(0, "removed what vigil-what-if-1 left behind\n"));
        await().atMost(Duration.ofSeconds(
                        20)) // a broker goes on listing topics for a moment after their deletion was answered
                .untilAsserted(() -> assertThat(new Log(broker.connection()).topics())
                        .noneMatch(topic -> topic.startsWith("vigil-what-if")));
        assertThat(run("--clean")).isEqualTo(new Said(0, "nothing was left behind\n"));
    }

    @Test
    void shouldTellWrongWordsFromWhatCannotBeDone() throws IOException {
        // Given
        Path unsound = Files.writeString(folder.resolve("unsound.json"), "{\"version\": \"x\", \"weights\": {}}");
        String range = "--from 30m --to now --out " + folder.resolve("none.html") + " ";
        // Then
        assertThat(run((range + "--set rules.confirmd=0.7").split(" ")).code()).isEqualTo(2);
        assertThat(run((range + "--weights " + unsound).split(" "))).satisfies(said -> {
            assertThat(said.text()).contains("unsound.json, weights.indicators: is not set");
            assertThat(said.code()).isEqualTo(2);
        });
        assertThat(run("--from", "30d", "--to", "29d")).satisfies(said -> {
            assertThat(said.text()).contains("detections are kept from " + past.start());
            assertThat(said.code()).isEqualTo(1);
        });
        assertThat(folder.resolve("none.html")).doesNotExist();
    }

    @Test
    void shouldSayWhereNoBrokerAnswers() throws IOException {
        // Given
        Path elsewhere = folder.resolve("elsewhere");
        TrialFixture.on(elsewhere, "127.0.0.1:1");
        // When
        Said said = runOn(elsewhere, "--from", "1h", "--to", "now", "--out", folder + "/none.html");
        // Then
        assertThat(said.text()).startsWith("vigil: no Kafka broker answers at 127.0.0.1:1");
        assertThat(said.code()).isEqualTo(1);
    }

    private static Said run(String... words) {
        return runOn(folder, words);
    }

    private static Said runOn(Path data, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = new WhatIfCommand(out, out, Map.of()).run(all);
        return new Said(code, said.toString(StandardCharsets.UTF_8));
    }
}
