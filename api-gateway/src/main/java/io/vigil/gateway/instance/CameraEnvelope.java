package io.vigil.gateway.instance;

import io.vigil.gateway.secret.SecretBox;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A camera as a model instance is told of it: how to reach it is for its key alone to read. */
@Component
class CameraEnvelope {
    private final SecretBox secrets;
    private final JsonMapper json;

    CameraEnvelope(SecretBox secrets, JsonMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    Map<String, Object> of(AssignedCamera camera, ModelInstance instance) {
        LaravelPayload payload = new LaravelPayload(secrets.open(instance.sealedKey()));
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("id", camera.id());
        envelope.put("name", camera.name());
        envelope.put("encrypted_data", payload.encrypt(json.writeValueAsString(connection(camera))));
        envelope.put("lat", camera.lat());
        envelope.put("lang", camera.lang());
        envelope.put("storage_type", "none");
        envelope.put("police_station_id", camera.policeStation());
        envelope.put("priority", camera.priority());
        // Vigil's own, beside the contract's: other clients ignore them
        envelope.put("masks", json.readTree(camera.masks()));
        envelope.put("motion_gate", camera.motionGate());
        envelope.put("epoch", camera.epoch());
        return envelope;
    }

    /** An address whose key is lost is none: the instance says so of this camera, and has the others. */
    private Map<String, Object> connection(AssignedCamera camera) {
        return camera.connection().isReadable(secrets)
                ? camera.connection().open(secrets).told()
                : Map.of();
    }
}
