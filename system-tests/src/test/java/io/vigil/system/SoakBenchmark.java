package io.vigil.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Starts Vigil with more cameras than the machine can look at and prints each part's memory, threads and open files once a
 * minute; at the end, by how much memory grew a minute over the second half: what leaks grows there too.
 *
 * <p>Arguments: cameras, minutes.
 */
final class SoakBenchmark {

    private record Sample(long mebibytes, long threads, long files) {}

    private final Map<String, List<Sample>> samples = new TreeMap<>();

    private SoakBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int cameras = Integer.parseInt(arguments[0]);
        int minutes = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("vigil-soak");
        try (CameraFarm farm = CameraFarm.start()) {
            Map<String, String> urls = new LinkedHashMap<>();
            for (int i = 1; i <= cameras; i++) {
                urls.put("camera-" + i, farm.url(i % 2 == 1 ? "portrait" : "truck"));
            }
            try (VigilProcess vigil = VigilProcess.up(folder.resolve("data"), RunningVigil.freePort(), urls)) {
                vigil.awaitReady();
                SoakBenchmark soak = new SoakBenchmark();
                Duration lasting = Duration.ofMinutes(minutes);
                Awaitility.await()
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMinutes(1))
                        .atMost(lasting.plusMinutes(5))
                        .until(() -> soak.sample(vigil) > minutes);
                soak.conclude();
            }
        }
    }

    /** @return samples taken so far */
    private int sample(VigilProcess vigil) {
        Map<String, ProcessHandle> parts = vigil.parts();
        Map<String, Long> memory = Memory.of(parts);
        parts.forEach((part, process) -> samples.computeIfAbsent(part, first -> new ArrayList<>())
                .add(new Sample(memory.getOrDefault(part, 0L), entries(process, "task"), entries(process, "fd"))));
        int taken = samples.values().iterator().next().size();
        System.out.printf("minute %d%n", taken - 1);
        samples.forEach((part, taking) -> {
            Sample last = taking.get(taking.size() - 1);
            System.out.printf(
                    "  %-12s %5d MiB %4d threads %4d files%n", part, last.mebibytes(), last.threads(), last.files());
        });
        return taken;
    }

    private void conclude() {
        System.out.println("growth over the second half, MiB a minute (least squares)");
        samples.forEach((part, taken) ->
                System.out.printf("  %-12s %+6.2f%n", part, growth(taken.subList(taken.size() / 2, taken.size()))));
    }

    /** The slope of the line nearest to the samples. */
    private static double growth(List<Sample> taken) {
        double middle = (taken.size() - 1) / 2.0;
        double mean = taken.stream().mapToLong(Sample::mebibytes).average().orElse(0);
        double product = 0;
        double square = 0;
        for (int i = 0; i < taken.size(); i++) {
            product += (i - middle) * (taken.get(i).mebibytes() - mean);
            square += (i - middle) * (i - middle);
        }
        return square == 0 ? 0 : product / square;
    }

    private static long entries(ProcessHandle process, String kind) {
        try (Stream<Path> listed = Files.list(Path.of("/proc/" + process.pid(), kind))) {
            return listed.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
