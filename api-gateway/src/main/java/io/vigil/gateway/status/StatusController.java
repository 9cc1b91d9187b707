package io.vigil.gateway.status;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Scope;
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
    Mono<Map<String, Object>> status(Caller caller) {
        Scope scope = caller.scope();
        return incidents
                .count(scope)
                .timeout(PATIENCE)
                .map(known -> status(scope, known))
                .onErrorResume(e -> Mono.fromSupplier(() -> status(scope, -1)));
    }

    /** @param known incidents in all, negative where the database does not say */
    private Map<String, Object> status(Scope scope, long known) {
        boolean active = board.isAnalysing(scope);
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("streaming", board.isStreaming(scope));
        status.put("camera_active", board.views(scope).stream().anyMatch(CameraView::online));
        status.put("ai_pipeline_active", active);
        status.put("ai_status", word(scope));
        board.openIncident(scope).ifPresent(incident -> status.put("anomaly_status", anomaly(scope, incident)));
        if (active && known >= 0) {
            status.put("anomaly_stats", stats(scope, known));
        }
        return status;
    }

    private Map<String, Object> stats(Scope scope, long known) {
        long frames = board.views(scope).stream().mapToLong(CameraView::scored).sum();
        List<CameraRisk> risks = risks(scope).toList();
        return Map.of(
                "total_frames_analyzed",
                frames,
                "total_anomalies_detected",
                known,
                "learning_complete",
                !risks.isEmpty() && risks.stream().allMatch(CameraRisk::learningComplete));
    }

    /** The most that any camera calls for. */
    private String word(Scope scope) {
        if (board.openIncident(scope).isPresent() || is(scope, "ALERT")) {
            return "ALERT";
        }
        return board.isMoving(scope) || is(scope, "MOTION") ? "MOTION" : "IDLE";
    }

    private boolean is(Scope scope, String aiStatus) {
        return risks(scope).anyMatch(risk -> aiStatus.equals(risk.aiStatus()));
    }

    private Stream<CameraRisk> risks(Scope scope) {
        return board.views(scope).stream().map(CameraView::risk).filter(Objects::nonNull);
    }

    private Map<String, Object> anomaly(Scope scope, Incident incident) {
        Map<String, Object> anomaly = new LinkedHashMap<>();
        anomaly.put("is_anomaly", true);
        anomaly.put("anomaly_type", incident.rule().equals("LoiteringDetector") ? "loitering" : "intrusion");
        anomaly.put("confidence", incident.confidence());
        anomaly.put("severity", incident.severity().toUpperCase(Locale.ROOT));
        anomaly.put("reasoning", List.of(incident.rule() + ", " + incident.status()));
        deviation(scope, incident).ifPresent(deviation -> anomaly.put("baseline_deviation", deviation));
        return anomaly;
    }

    /** Of the scene that the incident is in, where its camera's history is known. */
    private Optional<Float> deviation(Scope scope, Incident incident) {
        return board.views(scope).stream()
                .filter(view -> Long.toString(view.id()).equals(incident.cameraId()))
                .map(CameraView::risk)
                .filter(Objects::nonNull)
                .map(CameraRisk::baselineDeviation)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
