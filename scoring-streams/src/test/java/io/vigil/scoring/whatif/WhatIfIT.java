package io.vigil.scoring.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vigil.scoring.OfflineStreams;
import io.vigil.scoring.ScoringProperties;
import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Group;
import io.vigil.scoring.broker.Log;
import io.vigil.scoring.comparison.HtmlReport;
import io.vigil.scoring.comparison.Pair;
import io.vigil.scoring.comparison.Raised;
import io.vigil.scoring.comparison.Report;
import io.vigil.scoring.comparison.Verdict;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.topic.Provision;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
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
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials on a real broker, on which the service has scored ten minutes with its own settings before. */
class WhatIfIT {
    private static final SchemaRegistry registry = SchemaRegistry.inMemory();

    @TempDir
    private static Path folder;

    private static PastFixture past;
    private static Broker broker;
    private static Log log;
    private static TrialFixture fixture;

    @BeforeAll
    static void scoreThePast() throws IOException {
        broker = Broker.start();
        log = new Log(broker.connection());
        Provision.topics(broker.connection(), Log.PARTITIONS, Optional.empty(), said -> {});
        Instant anHourAgo = Clock.systemUTC().instant().minus(Duration.ofHours(1));
        past = new PastFixture(anHourAgo.truncatedTo(ChronoUnit.SECONDS), registry);
        past.write(log);
        fixture = TrialFixture.on(folder, broker.connection().bootstrapServers());
        ScoringProperties service = TrialSettings.running(Optional.of(folder), Map.of());
        try (KafkaStreams streams = OfflineStreams.of(
                        service,
                        registry,
                        TopicNames.LIVE,
                        new BoundedClients(Map.of(), Set.of(), new Reached()),
                        topic -> {});
                Group group = new Group(broker.connection(), service.scoring().applicationId())) {
            streams.start();
            List<String> inputs = List.of(Topics.DETECTIONS.name(), Topics.CLOCK.name());
            await().atMost(Duration.ofSeconds(60)).until(() -> group.hasRead(inputs));
        }
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    @Test
    void shouldReportAnIncidentThatALowerThresholdRaises() {
        // When: who stays for 12 s of the 20 that are loitering comes to 0.48
        Report report = run("--set", "rules.suspicious=0.4");
        // Then
        assertThat(report.pairs()).extracting(Pair::verdict).containsExactly(Verdict.SAME, Verdict.ONLY_WOULD_BE);
        Pair added = report.pairs().get(1);
        assertThat(added.wouldBe()).extracting(Raised::cameraId, Raised::start).containsExactly("1", past.at(310));
        assertThat(HtmlReport.of(report)).contains("rules.suspicious").contains("<rect class=\"new");
    }

    @Test
    void shouldComeToTheSameWithTheSameSettings() {
        assertThat(run().pairs()).extracting(Pair::verdict).containsExactly(Verdict.SAME);
    }

    @Test
    void shouldReportWhatAHigherThresholdConfirmsNoLonger() {
        // When: 10 s in the zone come to 0.95 at most
        Report report = run("--set", "rules.confirmed=0.99");
        // Then
        assertThat(report.pairs()).extracting(Pair::verdict).containsExactly(Verdict.CHANGED);
        assertThat(report.pairs().get(0).was()).extracting(Raised::confirmed).isEqualTo(true);
        assertThat(report.pairs().get(0).wouldBe())
                .extracting(Raised::confirmed)
                .isEqualTo(false);
    }

    @Test
    void shouldSpeakOfTheCamerasAskedForOnly() {
        assertThat(run("--cameras", "1", "--set", "rules.suspicious=0.4").pairs())
                .extracting(Pair::verdict)
                .containsExactly(Verdict.ONLY_WOULD_BE);
    }

    @Test
    void shouldTryOtherZones() throws IOException {
        // Given: nothing is watched on camera 2
        Path zones = Files.writeString(folder.resolve("zones.json"), "{\"2\": {\"zones\": []}}");
        // When
        Report report = run("--zones", zones.toString());
        // Then
        assertThat(report.pairs()).extracting(Pair::verdict).containsExactly(Verdict.ONLY_WAS);
    }

    @Test
    void shouldLeaveNothingBehindAndTheRealTopicsAlone() {
        // Given
        int incidents = log.read(Topics.INCIDENTS.name()).size();
        // When
        run("--set", "rules.suspicious=0.4");
        // Then
        assertThatNothingIsLeft();
        try (Cluster cluster = new Cluster(broker.connection())) {
            assertThat(cluster.groups()).noneMatch(group -> group.startsWith("vigil-what-if"));
        }
        assertThat(log.read(Topics.INCIDENTS.name())).hasSize(incidents);
        assertThat(log.read(Topics.DEAD_LETTERS.name())).isEmpty();
    }

    @Test
    void shouldRemoveWhatItMadeWhereItIsStopped() {
        // Given
        CountDownLatch stop = new CountDownLatch(1);
        stop.countDown();
        // Then
        assertThatThrownBy(() -> run(stop, List.of()))
                .isInstanceOf(TrialRefused.class)
                .hasMessageContaining("stopped");
        assertThatNothingIsLeft();
    }

    @Test
    void shouldSayWhatIsKeptWhereNothingOfTheRangeIs() {
        assertThatThrownBy(() -> runRange(past.at(-7200), past.at(-3600)))
                .isInstanceOf(TrialRefused.class)
                .hasMessageContaining("detections are kept from " + past.start());
    }

    @Test
    void shouldSayWhereACameraSawNothing() {
        assertThatThrownBy(() -> run("--cameras", "77"))
                .isInstanceOf(TrialRefused.class)
                .hasMessageContaining("no detection of camera 77");
    }

    private static Report run(String... words) {
        return run(new CountDownLatch(1), List.of(words));
    }

    private static Report run(CountDownLatch stop, List<String> words) {
        return run(stop, past.at(180), past.at(400), words);
    }

    private static Report runRange(Instant from, Instant until) {
        return run(new CountDownLatch(1), from, until, List.of());
    }

    /** A broker goes on listing topics for a moment after their deletion was answered. */
    private void assertThatNothingIsLeft() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(log.topics()).noneMatch(topic -> topic.startsWith("vigil-what-if")));
    }

    private static Report run(CountDownLatch stop, Instant from, Instant until, List<String> words) {
        List<String> all = new ArrayList<>(List.of("--from", from.toString(), "--to", until.toString()));
        all.addAll(words);
        WhatIfTask task = fixture.task(all.toArray(String[]::new));
        WhatIf whatIf = new WhatIf(task, TrialFixture::load, registry, stop);
        return whatIf.run(TrialSettings.running(Optional.of(folder), Map.of()), (done, of) -> {});
    }
}
