package io.vigil.gateway.camera;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** All that it takes to connect to a camera. May hold a password, so it prints as dots. */
public record CameraConnection(StreamUrl url, Reach reach) {

    /** Where a Tapo camera listens for control, and by ONVIF: the guide's examples go there. */
    private static final int API_PORT = 443;

    private static final int ONVIF_PORT = 2020;

    /** The address of the stream, with the login wherever that is kept. */
    public StreamUrl stream() {
        String user = reach.userName();
        return user == null ? url : url.with(user, reach.password());
    }

    /** As the model API's {@code encrypted_data} has it once it is decrypted. */
    public Map<String, Object> told() {
        StreamUrl stream = stream();
        String user = reach.userName() == null ? stream.username() : reach.userName();
        String password = reach.userName() == null ? stream.password() : reach.password();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("ip_address", stream.host());
        told.put("connection_ip", reach.connectionIp() == null ? stream.host() : reach.connectionIp());
        told.put("connection_port", reach.connectionPort() == null ? stream.port() : reach.connectionPort());
        told.put("rtsp_url", stream.text());
        told.put("user_name", Objects.requireNonNullElse(user, ""));
        told.put("password", Objects.requireNonNullElse(password, ""));
        told.put("api_port", Objects.requireNonNullElse(reach.apiPort(), API_PORT));
        told.put("onvif_port", Objects.requireNonNullElse(reach.onvifPort(), ONVIF_PORT));
        return told;
    }

    @Override
    public String toString() {
        return "CameraConnection[...]";
    }
}
