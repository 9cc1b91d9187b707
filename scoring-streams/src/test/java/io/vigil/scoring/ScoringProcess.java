package io.vigil.scoring;

import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Jvm;
import io.vigil.scoring.broker.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The service itself as it is shipped, its jar in a process of its own, to be killed and started again. */
final class ScoringProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target/scoring-streams.jar");

    private final List<String> arguments;
    private final Path log;
    private @Nullable Process process;

    /** @param changed settings by full key, beside broker, registry, port and folder */
    ScoringProcess(Broker broker, Registry registry, Map<String, String> changed) {
        Path folder = folder();
        this.log = folder.resolve("out");
        this.arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--vigil.kafka.bootstrap-servers=" + broker.connection().bootstrapServers(),
                "--vigil.registry.url=" + registry.connection().url(),
                "--vigil.scoring.clock.enabled=false",
                "--vigil.scoring.state-dir=" + folder.resolve("state")));
        changed.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("vigil-scoring");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        try {
            process = Jvm.of("io.vigil.scoring.ScoringApplication", arguments.toArray(String[]::new))
                    .on(JAR.toAbsolutePath().toString())
                    .heap("384m")
                    .start(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With -9: nothing is flushed, nobody is told. */
    void kill() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            throw new IllegalStateException("it had ended by itself: " + said());
        }
        running.destroyForcibly();
        running.onExit().join();
    }

    String said() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
