package io.vigil.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Vigil as a user starts it: {@code up} in a process of its own, on an empty or an old data folder. */
final class VigilProcess implements Deployment {
    static final Path HOME =
            Path.of(System.getProperty("vigil.home", "..")).toAbsolutePath().normalize();

    private final Path data;
    private final Path output;
    private final Process process;
    private final int port;

    private VigilProcess(Path data, Path output, Process process, int port) {
        this.data = data;
        this.output = output;
        this.process = process;
        this.port = port;
    }

    /** Starts and returns at once; {@link #awaitReady} waits. Output goes to a file beside the data folder. */
    static VigilProcess up(Path data, int port, Map<String, String> cameras) {
        List<String> arguments = new ArrayList<>(List.of("up", "--data", data.toString(), "--port", "" + port));
        cameras.forEach((name, url) -> arguments.addAll(List.of("--camera", name + "=" + url)));
        Path output = data.resolveSibling(data.getFileName() + "-" + System.nanoTime() + ".out");
        return new VigilProcess(data, output, launch(output, arguments), port);
    }

    /** Runs one launcher command to its end and gives its exit status; what it said is in {@code output}. */
    static int run(Path output, String... arguments) throws InterruptedException {
        Process process = launch(output, List.of(arguments));
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the launcher did not end: " + List.of(arguments));
        }
        return process.exitValue();
    }

    private static Process launch(Path output, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                HOME.resolve("standalone/target/standalone.jar").toString()));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        Awaitility.await("Vigil ready; its output is in " + output)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> !process.isAlive() || saidReady());
        if (!process.isAlive()) {
            throw new IllegalStateException("Vigil ended with " + process.exitValue() + ": " + said());
        }
    }

    private boolean saidReady() {
        return said().contains(" ready: http://127.0.0.1:" + port);
    }

    @Override
    public Credentials credentials() {
        return Credentials.of(data);
    }

    Path data() {
        return data;
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills one part with -9, as a crash would. The launcher is expected to start it again. */
    void kill(String part) {
        Objects.requireNonNull(parts().get(part), part).destroyForcibly();
    }

    /** The processes of all parts, by name, the launcher included. */
    Map<String, ProcessHandle> parts() {
        Map<String, ProcessHandle> parts = new TreeMap<>();
        parts.put("launcher", process.toHandle());
        try (Stream<Path> records = Files.list(data.resolve("run"))) {
            for (Path record :
                    records.filter(file -> file.toString().endsWith(".pid")).toList()) {
                long pid = Long.parseLong(Files.readString(record).strip().split(" ", 2)[0]);
                ProcessHandle.of(pid)
                        .ifPresent(found ->
                                parts.put(record.getFileName().toString().replace(".pid", ""), found));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
