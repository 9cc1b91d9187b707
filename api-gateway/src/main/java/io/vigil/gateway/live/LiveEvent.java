package io.vigil.gateway.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vigil.gateway.camera.CameraView;
import io.vigil.gateway.finding.Anomaly;
import io.vigil.gateway.finding.Behavior;
import io.vigil.gateway.finding.Finding;
import io.vigil.gateway.finding.RuleEvent;
import io.vigil.gateway.incident.Incident;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a listener of events is told. */
sealed interface LiveEvent {

    /** Whose camera it is of, by id. */
    String cameraId();

    /** Empty where listeners are not told of such findings. */
    static Optional<LiveEvent> of(Finding finding, Markings.Names names) {
        if (finding instanceof Behavior behavior) {
            return Optional.of(new OfBehavior(behavior));
        }
        if (finding instanceof Anomaly anomaly) {
            return Optional.of(new OfAnomaly(anomaly));
        }
        if (finding instanceof RuleEvent event) {
            return Optional.of(new OfRuleEvent(event, names.zone(event.zoneId()), names.line(event.lineId())));
        }
        return Optional.empty();
    }

    record OfCamera(CameraView camera) implements LiveEvent {
        @Override
        public String cameraId() {
            return Long.toString(camera.id());
        }

        @JsonProperty
        String type() {
            return "camera";
        }
    }

    record OfIncident(Incident incident) implements LiveEvent {
        @Override
        public String cameraId() {
            return incident.cameraId();
        }

        @JsonProperty
        String type() {
            return "incident";
        }
    }

    record OfBehavior(Behavior behavior) implements LiveEvent {
        @Override
        public String cameraId() {
            return behavior.cameraId();
        }

        @JsonProperty
        String type() {
            return "behavior";
        }
    }

    record OfAnomaly(Anomaly anomaly) implements LiveEvent {
        @Override
        public String cameraId() {
            return anomaly.cameraId();
        }

        @JsonProperty
        String type() {
            return "anomaly";
        }
    }

    /** With the names that its zone and line have now. */
    record OfRuleEvent(
            RuleEvent ruleEvent,
            @Nullable String zoneName,
            @Nullable String lineName) implements LiveEvent {
        @Override
        public String cameraId() {
            return ruleEvent.cameraId();
        }

        @JsonProperty
        String type() {
            return "rule_event";
        }
    }

    /** Of no camera: told to those who see everything. */
    record OfInstance(InstanceNote instance) implements LiveEvent {
        @Override
        public String cameraId() {
            return "";
        }

        @JsonProperty
        String type() {
            return "model_instance";
        }
    }

    record CameraGone(long id) implements LiveEvent {
        @Override
        public String cameraId() {
            return Long.toString(id);
        }

        @JsonProperty
        String type() {
            return "camera_removed";
        }
    }
}
