package io.vigil.scoring.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.Baseline;
import io.vigil.avro.SubjectKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselinesCommandTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private final BaselinesCommand command = new BaselinesCommand(
            new PrintStream(said, true, UTF_8), new PrintStream(complained, true, UTF_8), Clock.systemUTC());

    @Test
    void shouldListWhoHasABaselineAndHowFarItIs() {
        // When
        command.list(
                new TreeMap<>(Map.of(
                        "s-1", key("s-1", null),
                        "s-2", key("s-2", NOON),
                        "camera:1", key("camera:1", null))),
                new TreeMap<>(Map.of("s-1", baseline("s-1", true), "s-2", baseline("s-2", false))));
        // Then
        assertThat(said.toString(UTF_8).lines())
                .containsExactly(
                        "camera:1  nothing rolled yet",
                        "s-1  ready, rolled up to 2026-02-28",
                        "s-2  learning, rolled up to 2026-02-28, begun anew 2026-03-01T12:00:00Z");
    }

    @Test
    void shouldTakeASubjectAndADataFolder() {
        assertThat(BaselinesTask.parse(List.of("reset", "camera:1", "--data", "folder")))
                .isEqualTo(new BaselinesTask(Optional.of("camera:1"), Optional.of(Path.of("folder"))));
        assertThat(BaselinesTask.parse(List.of("list")))
                .isEqualTo(new BaselinesTask(Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reset", "list s-1", "reset s-1 s-2", "reset --all", "list --data"})
    void shouldRefuseWhatDoesNotFitTogether(String line) {
        assertThat(command.run(line.isEmpty() ? List.of() : List.of(line.split(" ", -1)), Map.of()))
                .isEqualTo(2);
        assertThat(complained.toString(UTF_8)).contains("./vigil baselines list");
    }

    @Test
    void shouldSayWhereNoVigilRuns(@TempDir Path folder) {
        assertThat(command.run(List.of("list", "--data", folder.toString()), Map.of()))
                .isEqualTo(1);
        assertThat(complained.toString(UTF_8)).contains("no Vigil runs on", "--data");
    }

    private static SubjectKey key(String subject, @Nullable Instant since) {
        return SubjectKey.newBuilder()
                .setSubjectId(subject)
                .setKeyId("k-1")
                .setNonce(ByteBuffer.wrap(new byte[12]))
                .setWrapped(ByteBuffer.wrap(new byte[48]))
                .setCreatedAt(NOON)
                .setBaselineSince(since)
                .build();
    }

    private static Baseline baseline(String subject, boolean ready) {
        return Baseline.newBuilder()
                .setSubjectId(subject)
                .setKeyId("k-1")
                .setRolledDay("2026-02-28")
                .setReady(ready)
                .setNonce(ByteBuffer.wrap(new byte[12]))
                .setCiphertext(ByteBuffer.wrap(new byte[48]))
                .setRolledAt(NOON)
                .build();
    }
}
