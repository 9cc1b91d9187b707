package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.avro.Anomaly;
import io.vigil.avro.FrameAnalysis;
import io.vigil.avro.Observation;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.RegistryConnection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Vigil tells a backend of the callback contract what it found: here its own, which takes the contract at its word. */
class DeliveryIT {
    private static GatewayStand vigil;
    private static String camera;

    @BeforeAll
    static void start() throws IOException {
        vigil = GatewayStand.with(Map.of());
        vigil.restartGateway(Map.of(
                "PHP_CALLBACK_URL",
                vigil.credentials().baseUrl() + "/api/cv-callback.php",
                "CV_PIPELINE_TOKEN",
                vigil.credentials().callbackToken()));
        camera = ReportedCameras.add(vigil, "told", 1).get(0);
        vigil.put("/api/v1/cameras/" + camera + "/policy", "{\"affect\": true, \"purpose\": \"a study\"}");
    }

    @AfterAll
    static void stop() {
        vigil.close();
    }

    @Test
    void shouldTellWhatWasFoundAndWhatWasFoundWhileItWasAway() throws Exception {
        // Given
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        found(Topics.FRAME_ANALYSES.name(), analysis(now.minusSeconds(10)), analysis(now.minusSeconds(5)));
        await().atMost(Duration.ofSeconds(40)).until(() -> told().size() == 2);

        // When
        vigil.killGateway();
        found(Topics.FRAME_ANALYSES.name(), analysis(now));
        found(Topics.ANOMALIES.name(), anomaly(now));
        vigil.startGateway();

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told().stream()
                                .map(Observation::getObservationId)
                                .distinct())
                        .hasSize(4));
        assertThat(told()).extracting(Observation::getKind).contains("frame_analysis", "anomaly_alert");
        assertThat(vigil.said()).doesNotContain(vigil.credentials().callbackToken());
    }

    private static List<Observation> told() {
        return new TopicReader(vigil.credentials())
                .all(Topics.OBSERVATIONS, Observation.class).stream()
                        .filter(one -> one.getCameraId().equals(camera))
                        .toList();
    }

    private static void found(String topic, SpecificRecord... findings)
            throws ExecutionException, InterruptedException {
        RegistryConnection registry =
                new RegistryConnection(URI.create(vigil.credentials().registry().url()), null, null);
        Map<String, Object> settings = KafkaConnection.to(
                        vigil.credentials().kafka().bootstrapServers())
                .client();
        try (KafkaProducer<String, SpecificRecord> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new AvroSerializer<>(registry.open()))) {
            for (SpecificRecord finding : findings) {
                producer.send(new ProducerRecord<>(topic, "camera:" + camera, finding))
                        .get();
            }
        }
    }

    private static FrameAnalysis analysis(Instant end) {
        return FrameAnalysis.newBuilder()
                .setAnalysisId("camera:" + camera + "-" + end.toEpochMilli())
                .setCameraId(camera)
                .setWindowStart(end.minusSeconds(5))
                .setWindowEnd(end)
                .setFrames(25)
                .setIndicators(Map.of("stress", 0.65f))
                .setRiskScore(0.45f)
                .setRiskLevel("MEDIUM")
                .setRuleVersion("1")
                .setModels(List.of())
                .build();
    }

    private static Anomaly anomaly(Instant at) {
        return Anomaly.newBuilder()
                .setAnomalyId("anomaly-" + at.toEpochMilli())
                .setCameraId(camera)
                .setAnomalyType("suspicious_behavior")
                .setSeverity("HIGH")
                .setRiskScore(0.89f)
                .setIndicators(List.of("unusual_movement"))
                .setReasoning("far above usual")
                .setBeganAt(at.minusSeconds(45))
                .setAt(at)
                .setDurationMs(45_000)
                .setRuleVersion("1")
                .setModels(List.of())
                .build();
    }
}
