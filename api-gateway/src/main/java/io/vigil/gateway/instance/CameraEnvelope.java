package io.vigil.gateway.instance;

import io.vigil.gateway.camera.StreamUrl;
import io.vigil.gateway.secret.SecretBox;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A camera as a model instance is told of it: how to reach it is for its key alone to read. */
@Component
class CameraEnvelope {
    /** Where a Tapo camera listens for control, and by ONVIF: the guide's examples go there. */
    private static final int API_PORT = 443;

    private static final int ONVIF_PORT = 2020;

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

    private Map<String, Object> connection(AssignedCamera camera) {
        StreamUrl url = new StreamUrl(secrets.open(camera.sealedUrl()));
        Map<String, Object> connection = new LinkedHashMap<>();
        connection.put("ip_address", url.host());
        connection.put("connection_ip", url.host());
        connection.put("connection_port", url.port());
        connection.put("rtsp_url", url.text());
        connection.put("user_name", Objects.requireNonNullElse(url.username(), ""));
        connection.put("password", Objects.requireNonNullElse(url.password(), ""));
        connection.put("api_port", API_PORT);
        connection.put("onvif_port", ONVIF_PORT);
        return connection;
    }
}
