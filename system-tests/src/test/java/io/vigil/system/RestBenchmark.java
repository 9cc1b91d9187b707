package io.vigil.system;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Asks a started gateway with fifty cameras, 20,000 incidents and 100,000 analyses so many times a second for what a
 * page and a program ask, and prints how long answers took, by address. A request is sent at its time whether those before it
 * are answered or not, and its time counts from when it was due: an answer that stalls is not hidden by what waits for it.
 *
 * <p>Arguments: requests a second, seconds to measure. Forty seconds before that are not counted.
 */
final class RestBenchmark {
    private static final int WARM_UP_SECONDS = 40;
    private static final List<String> ASKED = List.of(
            "/api/v1/cameras",
            "/api/v1/cameras/7",
            "/api/v1/incidents?limit=50",
            "/api/v1/incidents?camera=7&limit=50",
            "/api/v1/analyses?camera=7&limit=50",
            "/api/v1/cameras/7/zones",
            "/status",
            "/api/v1/incidents/incident-7");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final GatewayStand stand;
    private final Map<String, AtomicInteger> outcomes = new ConcurrentSkipListMap<>();
    private final AtomicReferenceArray<Duration> taken;
    private final AtomicInteger answered = new AtomicInteger();

    private RestBenchmark(GatewayStand stand, int requests) {
        this.stand = stand;
        this.taken = new AtomicReferenceArray<>(requests);
    }

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        int perSecond = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        try (GatewayStand stand = GatewayStand.with(Map.of())) {
            fill(stand);
            new RestBenchmark(stand, perSecond * WARM_UP_SECONDS).run(perSecond);
            RestBenchmark measured = new RestBenchmark(stand, perSecond * seconds);
            measured.run(perSecond);
            measured.print();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its runs are counted by their answers
    private void run(int perSecond) throws InterruptedException {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        long apart = TimeUnit.SECONDS.toNanos(1) / perSecond;
        clock.scheduleAtFixedRate(
                () -> {
                    int number = next.getAndIncrement();
                    if (number < taken.length()) {
                        ask(number, begun + number * apart);
                    }
                },
                0,
                apart,
                TimeUnit.NANOSECONDS);
        while (answered.get() < taken.length()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        clock.shutdownNow();
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void ask(int number, long due) {
        HttpRequest request = HttpRequest.newBuilder(stand.url(ASKED.get(number % ASKED.size())))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + stand.credentials().apiToken())
                .build();
        HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).whenComplete((answer, failure) -> {
            taken.set(number, Duration.ofNanos(System.nanoTime() - due));
            String outcome = failure == null ? "" + answer.statusCode() : String.valueOf(failure.getCause());
            outcomes.computeIfAbsent(outcome, one -> new AtomicInteger()).incrementAndGet();
            answered.incrementAndGet();
        });
    }

    private void print() {
        Map<String, Duration[]> byAddress = new TreeMap<>();
        for (int i = 0; i < ASKED.size(); i++) {
            int first = i;
            byAddress.put(
                    ASKED.get(i),
                    IntStream.range(0, taken.length())
                            .filter(number -> number % ASKED.size() == first)
                            .mapToObj(taken::get)
                            .sorted()
                            .toArray(Duration[]::new));
        }
        byAddress.forEach(RestBenchmark::print);
        print(
                "all",
                IntStream.range(0, taken.length()).mapToObj(taken::get).sorted().toArray(Duration[]::new));
        System.out.println("answers " + outcomes);
    }

    private static void print(String what, Duration[] sorted) {
        System.out.printf(
                "%-40s p50 %6.1f ms  p99 %6.1f ms  most %6.1f ms  (%d)%n",
                what,
                millis(sorted[sorted.length / 2]),
                millis(sorted[sorted.length * 99 / 100]),
                millis(sorted[sorted.length - 1]),
                Arrays.stream(sorted).count());
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static void fill(GatewayStand stand) throws SQLException {
        for (int i = 1; i <= 50; i++) {
            stand.post(
                    "/api/v1/cameras",
                    "{\"name\":\"camera-" + i + "\",\"url\":\"rtsp://127.0.0.1:1/" + i + "\",\"active\":false}");
        }
        try (Connection database = DriverManager.getConnection(
                        "jdbc:" + stand.credentials().postgres().url(),
                        stand.credentials().postgres().username(),
                        stand.credentials().postgres().password());
                Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into incidents (incident_id, tenant, camera_id, revision, transition, status, confidence,
                        severity, crime_type, rule, rule_version, track_ids, start_time, changed_at)
                    select 'incident-' || i, 'default', (1 + i % 50)::text, 1, 'opened', 'cleared', 0.5, 'medium',
                        'suspicious_activity', 'LoiteringDetector', '1', '{7}', now() - i * interval '1 minute', now()
                    from generate_series(1, 20000) i""");
            statement.execute("""
                    insert into cv_analysis_results (analysis_id, camera_id, window_start, window_end, frames, people,
                        baseline_ready, anomalies, risk_score, risk_level, rule_version, models)
                    select 'analysis-' || i, (1 + i % 50)::text, now() - i * interval '5 seconds',
                        now() - i * interval '5 seconds', 25, 2, true, '{}', 0.3, 'LOW', '1', '[]'
                    from generate_series(1, 100000) i""");
            statement.execute("analyze");
        }
    }
}
