package io.vigil.gateway.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vigil.gateway.camera.CameraView;
import io.vigil.gateway.incident.Incident;

/** What a listener of events is told. */
public sealed interface LiveEvent {

    record OfCamera(CameraView camera) implements LiveEvent {
        @JsonProperty
        String type() {
            return "camera";
        }
    }

    record OfIncident(Incident incident) implements LiveEvent {
        @JsonProperty
        String type() {
            return "incident";
        }
    }

    record CameraGone(long id) implements LiveEvent {
        @JsonProperty
        String type() {
            return "camera_removed";
        }
    }
}
