package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.avro.Observation;
import io.vigil.topic.Topics;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A part is killed with -9 in a stream of callbacks: what was answered with success is in the topic and the table, once. */
class CallbackKilledIT {
    private enum Part {
        GATEWAY,
        BROKER,
        DATABASE
    }

    private static final int PIPELINES = 8;
    private static final int CAMERAS_EACH = 4;
    private static final int TRIES = 3;

    private static GatewayStand vigil;

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    @BeforeAll
    static void start() {
        vigil = GatewayStand.with(Map.of());
    }

    @AfterAll
    static void stop() {
        vigil.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveWhatItAcceptedOnce(Part part) throws SQLException, IOException {
        // Given
        List<String> cameras = ReportedCameras.add(vigil, "killed " + part, PIPELINES * CAMERAS_EACH);
        String run = part + "-" + System.nanoTime() + "-";
        ExecutorService threads = Executors.newFixedThreadPool(PIPELINES);
        List<CompletableFuture<Void>> pipelines = IntStream.range(0, PIPELINES)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> report(cameras.subList(i * CAMERAS_EACH, (i + 1) * CAMERAS_EACH), run + i + "-"),
                        threads))
                .toList();
        await().atMost(Duration.ofSeconds(30)).until(() -> accepted.size() > 300);

        // When
        kill(part);
        pause(Duration.ofSeconds(3));
        start(part);

        // Then
        int during = accepted.size();
        await().atMost(Duration.ofSeconds(90)).until(() -> accepted.size() > during + 300);
        over.set(true);
        pipelines.forEach(CompletableFuture::join);
        threads.shutdown();
        Map<String, Set<String>> idsBySession = idsBySession(run);
        assertThat(idsBySession.keySet()).containsAll(accepted);
        assertThat(idsBySession.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(vigil.database()
                                .countLike("cv_analysis_results", "reported ->> 'session_id'", run + "%"))
                        .isEqualTo(idsBySession.size()));
    }

    private static void kill(Part part) {
        switch (part) {
            case GATEWAY -> vigil.killGateway();
            case BROKER -> vigil.stopBroker();
            case DATABASE -> vigil.stopDatabase();
        }
    }

    private static void start(Part part) throws IOException {
        switch (part) {
            case GATEWAY -> vigil.startGateway();
            case BROKER -> vigil.startBroker();
            case DATABASE -> vigil.startDatabase();
        }
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }

    /** At most ten a second a camera, as the contract has it; what is not accepted in three tries is given up. */
    private void report(List<String> cameras, String run) {
        try (CallbackPipeline pipeline = new CallbackPipeline(vigil)) {
            for (int i = 0; !over.get(); i++) {
                String session = run + i;
                String report = CallbackPipeline.analysis(
                        cameras.get(i % cameras.size()), session, 10 + made.incrementAndGet() % 90);
                for (int attempt = 0; attempt < TRIES && !accepted.contains(session); attempt++) {
                    if (pipeline.send(report) == 200) {
                        accepted.add(session);
                    }
                    pause(Duration.ofMillis(30));
                }
            }
        }
    }

    private static Map<String, Set<String>> idsBySession(String run) {
        return new TopicReader(vigil.credentials())
                .all(Topics.OBSERVATIONS, Observation.class).stream()
                        .filter(report -> report.getSessionId() != null
                                && report.getSessionId().startsWith(run))
                        .collect(Collectors.groupingBy(
                                Observation::getSessionId,
                                Collectors.mapping(Observation::getObservationId, Collectors.toSet())));
    }
}
