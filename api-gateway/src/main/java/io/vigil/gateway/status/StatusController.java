package io.vigil.gateway.status;

import io.vigil.gateway.camera.CameraView;
import io.vigil.gateway.incident.Incident;
import io.vigil.gateway.incident.Incidents;
import io.vigil.gateway.live.LiveBoard;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            long frames = board.views().stream().mapToLong(CameraView::scored).sum();
            status.put("anomaly_stats", Map.of("total_frames_analyzed", frames, "total_anomalies_detected", known));
        }
        return status;
    }

    private String word() {
        if (board.openIncident().isPresent()) {
            return "ALERT";
        }
        return board.isMoving() ? "MOTION" : "IDLE";
    }

    private static Map<String, Object> anomaly(Incident incident) {
        return Map.of(
                "is_anomaly", true,
                "anomaly_type", incident.rule().equals("LoiteringDetector") ? "loitering" : "intrusion",
                "confidence", incident.confidence(),
                "severity", incident.severity().toUpperCase(Locale.ROOT),
                "reasoning", List.of(incident.rule() + ", " + incident.status()));
    }
}
