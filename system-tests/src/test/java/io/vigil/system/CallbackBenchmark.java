package io.vigil.system;

import io.vigil.avro.Observation;
import io.vigil.topic.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Starts the gateway with a broker, a database and a registry, on the same processors as the pipelines that report to it,
 * and prints how many callbacks a second are accepted, in which time, and whether each is in the topic and in the table. First as many as
 * so many connections get through, then at a given rate, in which a report that waits for its turn is late from its turn on.
 *
 * <p>Arguments: connections, seconds to measure each, callbacks a second.
 */
final class CallbackBenchmark {
    private static final int CAMERAS = 1_200;

    private final GatewayStand vigil;
    private final List<String> cameras;
    private final int connections;

    private CallbackBenchmark(GatewayStand vigil, List<String> cameras, int connections) {
        this.vigil = vigil;
        this.cameras = cameras;
        this.connections = connections;
    }

    /** What a connection got done. */
    private record Tally(Set<String> accepted, List<Long> nanos, Map<Integer, Integer> others) {
        static Tally empty() {
            return new Tally(new HashSet<>(), new ArrayList<>(), new LinkedHashMap<>());
        }

        void add(Tally other) {
            accepted.addAll(other.accepted);
            nanos.addAll(other.nanos);
            other.others.forEach((status, count) -> others.merge(status, count, Integer::sum));
        }
    }

    public static void main(String[] arguments) throws SQLException {
        int connections = Integer.parseInt(arguments[0]);
        Duration measured = Duration.ofSeconds(Long.parseLong(arguments[1]));
        int rate = Integer.parseInt(arguments[2]);
        // all come from one address
        try (GatewayStand vigil = GatewayStand.with(Map.of("VIGIL_GATEWAY_LIMITS_ADDRESS_PER_SECOND", "0"))) {
            List<String> cameras = ReportedCameras.add(vigil, "reported", CAMERAS);
            CallbackBenchmark benchmark = new CallbackBenchmark(vigil, cameras, connections);
            benchmark.run("warm-up", Duration.ofSeconds(60), 0);
            benchmark.run("as many as there are", measured, 0);
            benchmark.run(rate + " a second", measured, rate);
        }
    }

    /** @param rate a second of all connections; 0: each sends on as soon as it has its answer */
    private void run(String what, Duration duration, int rate) throws SQLException {
        String run = "bench-" + System.nanoTime() + "-";
        Map<String, Duration> before = processorTime();
        Instant begun = Instant.now();
        Tally all = reported(run, duration, rate);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1_000.0;
        Map<String, Duration> after = processorTime();
        System.out.printf(
                "%s, %d connections: %.0f accepted a second (%d), not accepted %s%n",
                what, connections, all.accepted.size() / seconds, all.accepted.size(), all.others);
        List<Long> nanos = all.nanos.stream().sorted().toList();
        System.out.printf(
                "  p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6,
                nanos.get(nanos.size() - 1) / 1e6);
        after.forEach((part, time) -> System.out.printf(
                "  %-10s %5.1f %% of a core%n",
                part, time.minus(before.getOrDefault(part, Duration.ZERO)).toMillis() / seconds / 10));
        verify(run, all.accepted);
    }

    private Tally reported(String run, Duration duration, int rate) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long begun = System.nanoTime();
        List<CompletableFuture<Tally>> pipelines = IntStream.range(0, connections)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> report(run, i, begun, duration, rate), threads))
                .toList();
        Tally all = Tally.empty();
        pipelines.forEach(pipeline -> all.add(pipeline.join()));
        threads.shutdown();
        return all;
    }

    private Tally report(String run, int index, long begun, Duration duration, int rate) {
        Tally tally = Tally.empty();
        int own = CAMERAS / connections;
        long step = rate == 0 ? 0 : 1_000_000_000L * connections / rate;
        long due = begun + step * index / connections;
        try (CallbackPipeline pipeline = new CallbackPipeline(vigil)) {
            for (int i = 0; System.nanoTime() - begun < duration.toNanos(); i++) {
                while (step > 0 && System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                long from = step > 0 ? due : System.nanoTime();
                String session = run + index + "-" + i;
                int status = pipeline.send(
                        CallbackPipeline.analysis(cameras.get(index * own + i % own), session, 10 + i % 90));
                due += step;
                if (status == 200) {
                    tally.accepted.add(session);
                    tally.nanos.add(System.nanoTime() - from);
                } else {
                    tally.others.merge(status, 1, Integer::sum);
                }
            }
        }
        return tally;
    }

    private void verify(String run, Set<String> accepted) throws SQLException {
        Set<String> missing = new HashSet<>(accepted);
        for (Observation report : new TopicReader(vigil.credentials()).all(Topics.OBSERVATIONS, Observation.class)) {
            missing.remove(report.getSessionId());
        }
        Instant begun = Instant.now();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> vigil.database().countLike("cv_analysis_results", "reported ->> 'session_id'", run + "%")
                        >= accepted.size());
        System.out.printf(
                "  missing in the topic: %d; all in the table %.1f s after that was known%n",
                missing.size(), Duration.between(begun, Instant.now()).toMillis() / 1_000.0);
    }

    private Map<String, Duration> processorTime() {
        Map<String, Duration> times = new LinkedHashMap<>();
        vigil.parts()
                .forEach((name, process) -> process.info().totalCpuDuration().ifPresent(time -> times.put(name, time)));
        ProcessHandle.current().info().totalCpuDuration().ifPresent(time -> times.put("pipelines", time));
        return times;
    }
}
