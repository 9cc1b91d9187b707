package io.vigil.system;

import io.vigil.system.MjpegViewer.Arrival;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Starts Vigil on an empty data folder with one camera of 25 pictures a second from the farm, and prints for no viewer, one,
 * many, and many with one that does not read: pictures a second that the worst and the mean viewer get, the latency from
 * capture to a viewer's socket, and the processor time of gateway, capture and broker.
 *
 * <p>Arguments: viewers, seconds to measure each.
 */
final class LiveBenchmark {
    private static final List<String> PARTS = List.of("gateway", "capture", "kafka", "inference");

    private final VigilProcess vigil;
    private final URI url;
    private final Duration measured;

    private LiveBenchmark(VigilProcess vigil, Duration measured) {
        this.vigil = vigil;
        this.url = vigil.url("/live/" + vigil.cameraId("camera"));
        this.measured = measured;
    }

    public static void main(String[] arguments) throws IOException {
        int viewers = Integer.parseInt(arguments[0]);
        Duration measured = Duration.ofSeconds(Long.parseLong(arguments[1]));
        Path folder = Files.createTempDirectory("vigil-live");
        try (CameraFarm farm = CameraFarm.start();
                VigilProcess vigil = VigilProcess.up(
                        folder.resolve("data"), RunningVigil.freePort(), Map.of("camera", farm.url("portrait")))) {
            vigil.awaitReady();
            LiveBenchmark benchmark = new LiveBenchmark(vigil, measured);
            benchmark.watch(1, Duration.ofSeconds(20)); // compiled by then
            benchmark.print("no viewer", 0);
            benchmark.print("one viewer", 1);
            benchmark.print(viewers + " viewers", viewers);
            try (Socket stalled =
                    MjpegViewer.connect(benchmark.url, vigil.credentials().apiToken())) {
                benchmark.print(viewers + " viewers and one that does not read", viewers);
                System.out.println("the one that does not read is still connected: " + stalled.isConnected());
            }
            benchmark.first();
        }
    }

    private void print(String what, int viewers) {
        Map<String, Duration> before = processorTime();
        Instant begun = Instant.now();
        List<List<Arrival>> watched = watch(viewers, measured);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1_000.0;
        Map<String, Duration> after = processorTime();
        System.out.printf("%s%n", what);
        after.forEach((part, time) -> System.out.printf(
                "  %-10s %5.1f %% of a core%n",
                part, time.minus(before.getOrDefault(part, Duration.ZERO)).toMillis() / seconds / 10));
        if (viewers > 0) {
            rates(watched, begun.plusSeconds(2));
        }
    }

    /** From two seconds on: the first is lost to coming in. */
    private static void rates(List<List<Arrival>> watched, Instant settled) {
        List<Double> rates = new ArrayList<>();
        List<Long> latencies = new ArrayList<>();
        for (List<Arrival> arrivals : watched) {
            List<Arrival> counted =
                    arrivals.stream().filter(one -> one.at().isAfter(settled)).toList();
            Instant last = counted.get(counted.size() - 1).at();
            rates.add((counted.size() - 1)
                    * 1_000.0
                    / Duration.between(counted.get(0).at(), last).toMillis());
            for (Arrival arrival : counted) {
                Instant captured = arrival.capturedAt();
                if (captured != null) {
                    latencies.add(Duration.between(captured, arrival.at()).toMillis());
                }
            }
        }
        latencies.sort(null);
        System.out.printf(
                "  pictures/s worst %.2f, mean %.2f; capture to viewer p50 %d ms, p99 %d ms, of %d pictures%n",
                rates.stream().mapToDouble(rate -> rate).min().orElse(0),
                rates.stream().mapToDouble(rate -> rate).average().orElse(0),
                latencies.get(latencies.size() / 2),
                latencies.get(latencies.size() * 99 / 100),
                latencies.size());
    }

    /** How long the first picture takes, and the first that would not have come without somebody watching. */
    private void first() {
        for (int attempt = 0; attempt < 5; attempt++) {
            pause(Duration.ofSeconds(5)); // nobody watches for longer than the view lingers
            Instant begun = Instant.now();
            List<Arrival> arrivals = watch(1, Duration.ofSeconds(3)).get(0);
            Instant fluent = begun;
            for (int i = 1; i < arrivals.size() && fluent.equals(begun); i++) {
                Instant captured = Objects.requireNonNullElse(arrivals.get(i).capturedAt(), Instant.EPOCH);
                Instant before = Objects.requireNonNullElse(arrivals.get(i - 1).capturedAt(), Instant.EPOCH);
                if (Duration.between(before, captured).toMillis() < 100) {
                    fluent = arrivals.get(i).at();
                }
            }
            System.out.printf(
                    "first picture after %d ms, at its own rate after %d ms%n",
                    Duration.between(begun, arrivals.get(0).at()).toMillis(),
                    Duration.between(begun, fluent).toMillis());
        }
    }

    private List<List<Arrival>> watch(int viewers, Duration duration) {
        if (viewers == 0) {
            pause(duration);
            return List.of();
        }
        ExecutorService threads = Executors.newFixedThreadPool(viewers);
        Supplier<List<Arrival>> watching = () -> {
            try {
                return MjpegViewer.watch(url, vigil.credentials().apiToken(), duration);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        List<CompletableFuture<List<Arrival>>> all = new ArrayList<>();
        for (int viewer = 0; viewer < viewers; viewer++) {
            all.add(CompletableFuture.supplyAsync(watching, threads));
        }
        List<List<Arrival>> arrivals = all.stream().map(CompletableFuture::join).toList();
        threads.shutdown();
        return arrivals;
    }

    private static void pause(Duration duration) {
        org.awaitility.Awaitility.await()
                .atMost(duration.plusSeconds(5))
                .pollDelay(duration)
                .until(() -> true);
    }

    private Map<String, Duration> processorTime() {
        Map<String, Duration> times = new LinkedHashMap<>();
        vigil.parts()
                .forEach((name, process) -> process.info()
                        .totalCpuDuration()
                        .filter(time -> PARTS.stream().anyMatch(name::contains))
                        .ifPresent(time -> times.put(name, time)));
        return times;
    }
}
