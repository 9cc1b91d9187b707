package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.Detections;
import io.vigil.avro.FrameAnalysis;
import io.vigil.avro.ModelVersion;
import io.vigil.topic.Topics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Emotion and gaze are inferred where a camera's policy says so and nowhere else: the models do not even run. */
class PolicyGateIT {
    private static final Set<String> AFFECT = Set.of("emotion", "gaze", "mesh", "iris");
    private static final String CLOSED = "{\"affect\": false}";

    @RegisterExtension
    static final RunningVigil running = new RunningVigil();

    private static TopicReader topics;
    private static String path;
    private static String portrait;

    @BeforeAll
    static void lookUpTheCamera() {
        topics = new TopicReader(running.vigil().credentials());
        portrait = running.vigil().cameraId("portrait");
        path = "/api/v1/cameras/" + portrait + "/policy";
    }

    @AfterEach
    void closeAgain() {
        running.vigil().put(path, CLOSED);
    }

    @Test
    void shouldInferAffectOnlyWhileThePolicyIsOpen() {
        // Given: a camera of one's own, of which nobody said anything
        await().atMost(Duration.ofSeconds(30)).until(() -> faces(Instant.EPOCH).size() >= 5);
        assertThat(detections(Instant.EPOCH)).allSatisfy(PolicyGateIT::isWithoutAffect);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !analyses(Instant.EPOCH).isEmpty());
        assertThat(analyses(Instant.EPOCH)).allSatisfy(PolicyGateIT::isWithoutIndicators);

        // When
        assertThat(running.vigil()
                        .put(path, "{\"affect\": true, \"purpose\": \"driver fatigue\"}")
                        .statusCode())
                .isEqualTo(200);

        // Then
        await().atMost(Duration.ofSeconds(10))
                .until(() -> faces(Instant.EPOCH).stream()
                        .anyMatch(face -> face.getEmotion() != null && face.getGaze() != null));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> analyses(Instant.EPOCH).stream().anyMatch(one -> one.getIndicators() != null));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(running.vigil()
                                .json("/api/v1/cameras/" + portrait)
                                .path("policy")
                                .toString())
                        .isEqualTo("{\"affect\":true,\"purpose\":\"driver fatigue\"}"));

        // When
        Instant closing = Instant.now();
        assertThat(running.vigil().put(path, CLOSED).statusCode()).isEqualTo(200);

        // Then: within seconds, and for good
        Instant within = closing.plusSeconds(4);
        await().atMost(Duration.ofSeconds(15)).until(() -> faces(within).size() >= 5);
        assertThat(detections(within)).allSatisfy(PolicyGateIT::isWithoutAffect);
        await().atMost(Duration.ofSeconds(30)).until(() -> !analyses(within).isEmpty());
        assertThat(analyses(within)).allSatisfy(PolicyGateIT::isWithoutIndicators);
    }

    @Test
    void shouldNotOpenWithoutAPurpose() {
        // When
        HttpResponse<String> answer = running.vigil().put(path, "{\"affect\": true}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Deployment.json(answer);
        assertThat(problem.path("field").asText()).isEqualTo("purpose");
        assertThat(running.vigil().json(path).path("affect").asBoolean()).isFalse();
    }

    private static void isWithoutAffect(Detections one) {
        assertThat(one.getModels()).extracting(ModelVersion::getRole).doesNotContainAnyElementsOf(AFFECT);
        assertThat(one.getFaces() == null ? List.<DetectedFace>of() : one.getFaces())
                .allSatisfy(face -> {
                    assertThat(face.getEmotion()).isNull();
                    assertThat(face.getGaze()).isNull();
                });
    }

    private static void isWithoutIndicators(FrameAnalysis one) {
        assertThat(one.getIndicators()).isNull();
        assertThat(one.getBaselineDeviation()).isNull();
    }

    private static List<FrameAnalysis> analyses(Instant since) {
        return topics.all(Topics.FRAME_ANALYSES, FrameAnalysis.class).stream()
                .filter(one -> one.getCameraId().equals(portrait))
                .filter(one -> one.getWindowStart().isAfter(since))
                .toList();
    }

    private static List<DetectedFace> faces(Instant since) {
        return detections(since).stream()
                .filter(one -> one.getFaces() != null)
                .flatMap(one -> one.getFaces().stream())
                .toList();
    }

    private static List<Detections> detections(Instant since) {
        return topics.all(Topics.DETECTIONS, Detections.class).stream()
                .filter(one -> one.getCameraId().equals(portrait))
                .filter(one -> one.getCapturedAt().isAfter(since))
                .toList();
    }
}
