package io.vigil.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private @Nullable Child child;
    private volatile boolean deaf;

    @AfterEach
    void stop() {
        if (child != null) {
            child.stop();
        }
    }

    @Test
    void shouldBeReadyWhenItAnswersAndGoneWhenStopped() throws Exception {
        // When
        Status status = supervise("sleep 60").start().get(10, TimeUnit.SECONDS);

        // Then
        ProcessHandle process = ProcessHandle.of(status.pid()).orElseThrow();
        assertThat(process.isAlive()).isTrue();
        assertThat(ProcessRecord.read(folder.resolve("part.pid")).flatMap(ProcessRecord::find))
                .isPresent();

        // When
        child().stop();

        // Then
        assertThat(process.isAlive()).isFalse();
        assertThat(folder.resolve("part.pid")).doesNotExist();
        assertThat(child().status().state()).isEqualTo(Status.State.STOPPED);
    }

    @Test
    void shouldComeBackAfterAKill() throws Exception {
        // Given
        long first = supervise("sleep 60").start().get(10, TimeUnit.SECONDS).pid();

        // When
        child().kill();

        // Then
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(child().status().state()).isEqualTo(Status.State.READY);
            assertThat(child().status().pid()).isNotEqualTo(first);
            assertThat(child().status().restarts()).isEqualTo(1);
        });
        assertThat(said).anyMatch(line -> line.contains("killed by signal 9; starting again in 0.5 s"));
    }

    @Test
    void shouldRepeatTheOneLineOfAChildThatRefusesItsConfiguration() {
        // When
        var ready = supervise("echo 'vigil.key is wrong: write 7'; exit 3").start();

        // Then
        await().atMost(Duration.ofSeconds(10))
                .until(() -> said.stream().anyMatch(line -> line.contains("vigil.key is wrong: write 7")));
        assertThat(said.get(0)).startsWith("ended with exit code 3");
        assertThat(ready).isNotDone();
    }

    @Test
    void shouldFindAndStopWhatAKilledLauncherLeft() throws Exception {
        // Given
        Process left = new ProcessBuilder("sleep", "60").start();
        ProcessRecord.of(left.toHandle()).write(folder.resolve("capture.pid"));

        // When
        Leftovers.stop(folder, said::add);

        // Then
        assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(said).singleElement().asString().contains("stopping capture");
        assertThat(folder.resolve("capture.pid")).doesNotExist();
    }

    @Test
    void shouldSpareAProcessThatOnlyHasTheSameNumber() throws Exception {
        // Given
        Process innocent = new ProcessBuilder("sleep", "60").start();
        Files.writeString(folder.resolve("capture.pid"), innocent.pid() + " 2001-01-01T00:00:00Z\n");

        // When
        Leftovers.stop(folder, said::add);

        // Then
        assertThat(innocent.isAlive()).isTrue();
        innocent.destroyForcibly();
    }

    @Test
    void shouldTakeTheReasonAndNotTheStackTraceForTheLastWords() {
        assertThat(LastWords.last(List.of("first", "the reason", "\tat io.vigil.Some.where", "Caused by: x", "")))
                .contains("the reason");
    }

    @Test
    void shouldNotTakeEverydayNoiseForTheLastWords() {
        assertThat(LastWords.last(List.of(
                        "2026-01-01T00:00:00Z ERROR 7 --- [gateway] [main] io.vigil.Start : vigil.key is wrong: write 7",
                        "[main] WARN org.apache.kafka.Thing - slow",
                        "2026-01-01T00:00:00Z  INFO 7 --- [gateway] : bye")))
                .contains("vigil.key is wrong: write 7");
    }

    @Test
    void shouldStartAgainWhatLivesButNoLongerAnswers() throws Exception {
        // Given
        long first = supervise("sleep 60").start().get(10, TimeUnit.SECONDS).pid();

        // When
        deaf = true;

        // Then
        await().atMost(Duration.ofSeconds(10))
                .until(() -> said.stream().anyMatch(line -> line.contains("lives but does not answer any more")));
        deaf = false;
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(child().status().state()).isEqualTo(Status.State.READY);
            assertThat(child().status().pid()).isNotEqualTo(first);
        });
    }

    private Child supervise(String script) {
        Watcher watcher = new Watcher() {
            @Override
            public void changed(Status status) {}

            @Override
            public void say(String name, String line) {
                said.add(line);
            }
        };
        Child started = new Child(new Script(script), folder, watcher, Clock.systemUTC(), Backoff.ofChildren());
        child = started;
        return started;
    }

    private Child child() {
        return Objects.requireNonNull(child);
    }

    /** A shell script as a part; answers at once. */
    private final class Script implements Part {
        private final String script;

        Script(String script) {
            this.script = script;
        }

        @Override
        public String name() {
            return "part";
        }

        @Override
        public Launch launch() {
            return new Launch(List.of("/bin/sh", "-c", script), Map.of(), folder.resolve("part.log"));
        }

        @Override
        public boolean answers() {
            return script.startsWith("sleep") && !deaf;
        }

        @Override
        public Pulse pulse() {
            return new Pulse(Duration.ofMillis(50), 3);
        }

        @Override
        public String address() {
            return "here";
        }
    }
}
