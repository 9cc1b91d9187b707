package io.vigil.capture.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The same work by Vigil, by one ffmpeg process a camera and by motion, one after the other in turns: read cameras of 25
 * pictures a second over RTSP, decode all of them, make JPEGs of five a second. The cameras are a process of their own.
 *
 * <p>Arguments: cameras, seconds, rounds, and who takes part (vigil, ffmpeg, motion; all by default).
 */
final class DecodeBenchmark {
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final int RATE = 25;

    private DecodeBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int cameras = Integer.parseInt(arguments[0]);
        Duration span = Duration.ofSeconds(Long.parseLong(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        List<String> names = arguments.length > 3
                ? List.of(arguments).subList(3, arguments.length)
                : List.of("vigil", "ffmpeg", "motion");
        Path folder = Files.createTempDirectory(Path.of("/dev/shm"), "decode-benchmark");
        System.out.println(
                "contender  pictures/s  KiB each  CPU s/s  ms decoded picture  ms a JPEG   PSS MiB  threads");
        try (Cameras farm = Cameras.start(cameras)) {
            for (int round = 0; round < rounds; round++) {
                for (String name : names) {
                    measure(name, farm.addresses(), folder, span);
                }
            }
        } finally {
            remove(folder);
        }
    }

    private static void measure(String name, List<String> addresses, Path folder, Duration span)
            throws IOException, InterruptedException {
        try (Contender contender = contender(name, addresses, folder)) {
            rest(SETTLING);
            Tally before = contender.tally();
            Usage begin = Usage.of(contender.processes());
            long began = System.nanoTime();
            rest(span);
            Usage end = Usage.of(contender.processes());
            double seconds = (System.nanoTime() - began) / 1e9;
            Tally made = contender.tally().minus(before);
            double cpu = end.cpuSeconds() - begin.cpuSeconds();
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-9s %11.1f %9.1f %8.3f %19.3f %10.3f %9.0f %8d",
                    name,
                    made.pictures() / seconds,
                    made.bytes() / 1024.0 / Math.max(1, made.pictures()),
                    cpu / seconds,
                    1_000 * cpu / (seconds * RATE * addresses.size()),
                    1_000 * cpu / Math.max(1, made.pictures()),
                    end.pssKib() / 1024.0,
                    end.threads()));
        }
    }

    private static Contender contender(String name, List<String> addresses, Path folder) throws IOException {
        return switch (name) {
            case "vigil" -> VigilContender.start(addresses);
            case "ffmpeg" -> FfmpegContender.start(addresses, folder);
            case "motion" -> MotionContender.start(addresses, folder);
            default -> throw new IllegalArgumentException("unknown contender " + name);
        };
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // nobody counts it down
    private static void rest(Duration duration) throws InterruptedException {
        new CountDownLatch(1).await(duration.toNanos(), TimeUnit.NANOSECONDS);
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
