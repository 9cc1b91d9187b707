package io.vigil.gateway.status;

import io.vigil.gateway.camera.CameraRisk;
import io.vigil.gateway.camera.CameraView;
import io.vigil.gateway.incident.Incident;
import io.vigil.gateway.incident.Incidents;
import io.vigil.gateway.live.LiveBoard;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the edge front end asks for each second. Says only what is known. */
@RestController
class StatusController {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final LiveBoard board;
    private final Incidents incidents;

    StatusController(LiveBoard board, Incidents incidents) {
        this.board = board;
        this.incidents = incidents;
    }

    @GetMapping("/status")
    Mono<Map<String, Object>> status() {
        return incidents
                .count()
                .timeout(PATIENCE)
                .map(this::status)
                .onErrorResume(e -> Mono.fromSupplier(() -> status(-1)));
    }

    /** @param known incidents in all, negative where the database does not say */
    private Map<String, Object> status(long known) {
        boolean active = board.isAnalysing();
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("streaming", board.isStreaming());
        status.put("camera_active", board.views().stream().anyMatch(CameraView::online));
        status.put("ai_pipeline_active", active);
        status.put("ai_status", word());
        board.openIncident().ifPresent(incident -> status.put("anomaly_status", anomaly(incident)));
        if (active && known >= 0) {
            status.put("anomaly_stats", stats(known));
        }
        return status;
    }

    private Map<String, Object> stats(long known) {
        long frames = board.views().stream().mapToLong(CameraView::scored).sum();
        List<CameraRisk> risks = risks().toList();
        return Map.of(
                "total_frames_analyzed",
                frames,
                "total_anomalies_detected",
                known,
                "learning_complete",
                !risks.isEmpty() && risks.stream().allMatch(CameraRisk::learningComplete));
    }

    /** The most that any camera calls for. */
    private String word() {
        if (board.openIncident().isPresent() || is("ALERT")) {
            return "ALERT";
        }
        return board.isMoving() || is("MOTION") ? "MOTION" : "IDLE";
    }

    private boolean is(String aiStatus) {
        return risks().anyMatch(risk -> aiStatus.equals(risk.aiStatus()));
    }

    private Stream<CameraRisk> risks() {
        return board.views().stream().map(CameraView::risk).filter(Objects::nonNull);
    }

    private Map<String, Object> anomaly(Incident incident) {
        Map<String, Object> anomaly = new LinkedHashMap<>();
        anomaly.put("is_anomaly", true);
        anomaly.put("anomaly_type", incident.rule().equals("LoiteringDetector") ? "loitering" : "intrusion");
        anomaly.put("confidence", incident.confidence());
        anomaly.put("severity", incident.severity().toUpperCase(Locale.ROOT));
        anomaly.put("reasoning", List.of(incident.rule() + ", " + incident.status()));
        deviation(incident).ifPresent(deviation -> anomaly.put("baseline_deviation", deviation));
        return anomaly;
    }

    /** Of the scene that the incident is in, where its camera's history is known. */
    private Optional<Float> deviation(Incident incident) {
        return board.views().stream()
                .filter(view -> Long.toString(view.id()).equals(incident.cameraId()))
                .map(CameraView::risk)
                .filter(Objects::nonNull)
                .map(CameraRisk::baselineDeviation)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
