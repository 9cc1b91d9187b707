package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigil.avro.Observation;
import io.vigil.topic.Topics;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The callback contract from outside: what is reported is answered, in the topic, in the tables and in the API. */
class CallbackIT {
    private static GatewayStand vigil;
    private static String open;
    private static String closed;

    @BeforeAll
    static void start() {
        vigil = GatewayStand.with(Map.of());
        List<String> cameras = ReportedCameras.add(vigil, "reported", 2);
        open = cameras.get(0);
        closed = cameras.get(1);
        vigil.put("/api/v1/cameras/" + open + "/policy", "{\"affect\": true, \"purpose\": \"a study\"}");
    }

    @AfterAll
    static void stop() {
        vigil.close();
    }

    @Test
    void shouldKeepEachTypeInItsTableAndShowItInTheApi() throws SQLException {
        // When
        String alert = "{\"result_type\": \"anomaly_alert\", \"staff_id\": 42, \"camera_id\": " + open
                + ", \"anomaly_type\": \"suspicious_behavior\", \"severity\": \"HIGH\", \"risk_score\": 0.89,"
                + " \"indicators\": [\"unusual_movement\"], \"evidence\": {\"frame_path\": \"../../etc/passwd\","
                + " \"timestamp\": \"" + Instant.now() + "\", \"duration_seconds\": 45}}";
        HttpResponse<String> answer = vigil.callback(alert);
        HttpResponse<String> again = vigil.callback(alert);
        vigil.callback(CallbackPipeline.analysis(open, "of a session", 65));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"success\":true,\"message\":\"Anomaly alert recorded\",\"risk_score\":0.89,\"risk_level\":\"HIGH\"}");
        assertThat(again.body()).isEqualTo(answer.body());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(vigil.database().count("cv_behavioral_alerts", "camera_id", open))
                    .isEqualTo(1);
            assertThat(vigil.database().count("cv_analysis_results", "camera_id", open))
                    .isEqualTo(1);
        });
        JsonNode alerts = vigil.json("/api/v1/cameras/" + open + "/anomalies").path("items");
        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0).path("reported").path("framePath").asText()).isEqualTo("etc/passwd");
        assertThat(reports(open)).hasSize(3);
        assertThat(reports(open).stream().map(Observation::getObservationId).distinct())
                .hasSize(2);
    }

    @Test
    void shouldLetNoAffectOfAClosedCameraIntoTheTopic() {
        HttpResponse<String> answer = vigil.callback(CallbackPipeline.analysis(closed, "of a closed camera", 65));
        assertThat(answer.body()).contains("\"risk_score\":0.0", "\"discarded\":[\"analysis_results.indicators\"]");
        await().atMost(Duration.ofSeconds(10)).until(() -> !reports(closed).isEmpty());
        assertThat(reports(closed))
                .allSatisfy(report -> assertThat(report.getIndicators()).isNull());
    }

    @Test
    void shouldCountCamerasForWhoeverAsks() {
        JsonNode health = vigil.json("/api/camera-management.php?action=health_check");
        assertThat(health.path("success").asBoolean()).isTrue();
        assertThat(health.path("health").path("inactive").asInt()).isEqualTo(2);
    }

    private static List<Observation> reports(String camera) {
        return new TopicReader(vigil.credentials())
                .all(Topics.OBSERVATIONS, Observation.class).stream()
                        .filter(report -> report.getCameraId().equals(camera))
                        .toList();
    }
}
