package io.vigil.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Proportional set size of each part with the processes it started, by Linux's {@code smaps_rollup}. */
final class Memory {
    private Memory() {}

    /** MiB by part. */
    static Map<String, Long> of(Map<String, ProcessHandle> parts) {
        Map<String, Long> found = new TreeMap<>();
        parts.forEach((name, process) -> {
            Stream<ProcessHandle> family = name.equals("launcher")
                    ? Stream.of(process)
                    : Stream.concat(Stream.of(process), process.descendants());
            found.put(name, family.mapToLong(Memory::kibibytes).sum() / 1024);
        });
        return found;
    }

    /** MiB of one process, without those that it started. */
    static long of(ProcessHandle process) {
        return kibibytes(process) / 1024;
    }

    private static long kibibytes(ProcessHandle process) {
        Path rollup = Path.of("/proc/" + process.pid() + "/smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
