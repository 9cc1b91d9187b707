package io.vigil.capture.roster;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Rtsp;
import io.vigil.capture.camera.CameraAddress.Unusable;
import io.vigil.capture.camera.Endpoint;
import io.vigil.capture.camera.Handling;
import io.vigil.capture.mask.MaskUnreadable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the backend's list. A camera whose data cannot be used is still a camera: it will say so itself. */
final class Assignment {
    private static final int RTSP_PORT = 554;

    private final LaravelCrypt crypt;

    Assignment(LaravelCrypt crypt) {
        this.crypt = crypt;
    }

    List<Camera> read(JsonNode list) {
        List<Camera> cameras = new ArrayList<>();
        for (JsonNode entry : list) {
            String id = entry.path("id").asString("");
            if (!id.isBlank()) {
                cameras.add(camera(id, entry));
            }
        }
        return cameras;
    }

    private Camera camera(String id, JsonNode entry) {
        int priority = entry.path("priority").asInt(0);
        try {
            return new Camera(id, address(entry), priority, handling(entry));
        } catch (MaskUnreadable e) {
            return new Camera(id, new Unusable(String.valueOf(e.getMessage())), priority, Handling.USUAL);
        }
    }

    private static Handling handling(JsonNode entry) {
        JsonNode gate = entry.path("motion_gate");
        return new Handling(MaskEntry.read(entry.path("masks")), gate.isBoolean() ? gate.asBoolean() : null);
    }

    private CameraAddress address(JsonNode entry) {
        try {
            String plain = crypt.decrypt(entry.path("encrypted_data").asString(""));
            return address(Secret.of(JsonMapper.shared().readTree(plain)));
        } catch (NotDecryptable e) {
            return new Unusable("the camera's data cannot be decrypted: MODEL_ENCRYPTION_KEY must be the key that the"
                    + " backend holds for this model instance");
        } catch (JacksonException e) {
            return new Unusable("the camera's data is not understood: save the camera again in the backend");
        }
    }

    private static CameraAddress address(Secret secret) {
        String written = secret.url().isBlank() ? secret.built() : secret.url();
        CameraAddress parsed = CameraAddress.parse(written);
        if (parsed instanceof Rtsp rtsp && !secret.publicHost().isBlank()) {
            int port = secret.port() > 0 ? secret.port() : rtsp.endpoint().port();
            return CameraAddress.parse(Endpoint.replace(rtsp.url(), secret.publicHost(), port));
        }
        return parsed;
    }

    /** What the payload holds, so far as it matters here. */
    private record Secret(String url, String publicHost, String localHost, int port, String user, String password) {

        static Secret of(JsonNode data) {
            return new Secret(
                    data.path("rtsp_url").asString(""),
                    data.path("connection_ip").asString(""),
                    data.path("ip_address").asString(""),
                    data.path("connection_port").asInt(0),
                    data.path("user_name").asString(""),
                    data.path("password").asString(""));
        }

        /** The usual address of the low-resolution stream. */
        String built() {
            String host = publicHost.isBlank() ? localHost : publicHost;
            if (host.isBlank()) {
                return "";
            }
            String credentials = user.isBlank() ? "" : encoded(user) + ":" + encoded(password) + "@";
            return "rtsp://" + credentials + host + ":" + (port > 0 ? port : RTSP_PORT) + "/stream2";
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }

        @Override
        public String toString() {
            return "Secret[hidden]";
        }
    }
}
