package io.vigil.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Children of a launcher that was killed: found by their records and stopped before anything starts. */
public final class Leftovers {
    private static final String SUFFIX = ".pid";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Leftovers() {}

    static Path record(Path folder, String name) {
        return folder.resolve(name + SUFFIX);
    }

    /** Ends every recorded process that still lives, and says so. */
    public static void stop(Path folder, Consumer<String> say) throws IOException {
        for (Path file : records(folder)) {
            String name = file.getFileName().toString().replace(SUFFIX, "");
            ProcessRecord.read(file).flatMap(ProcessRecord::find).ifPresent(process -> {
                say.accept("stopping " + name + " (pid " + process.pid() + "), left by a launcher that was killed");
                Ending.of(process, name.equals("postgres") ? "INT" : "TERM", LIMIT);
            });
            Files.deleteIfExists(file);
        }
    }

    private static List<Path> records(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
