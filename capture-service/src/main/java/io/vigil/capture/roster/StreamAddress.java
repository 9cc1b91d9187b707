package io.vigil.capture.roster;

import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Rtsp;
import io.vigil.capture.camera.CameraAddress.Unusable;
import io.vigil.capture.camera.Endpoint;
import io.vigil.capture.camera.Login;
import io.vigil.capture.camera.StreamUrl;
import tools.jackson.databind.JsonNode;

/** Makes an address of what a list says of one. */
public final class StreamAddress {
    private static final int RTSP_PORT = 554;
    private static final String LOW_RESOLUTION = "/stream2";

    private StreamAddress() {}

    /**
     * Of the model API's decrypted fields: {@code rtsp_url} as it is, but at {@code connection_ip} where that is set; without
     * it, the usual address of the low-resolution stream.
     */
    public static CameraAddress of(JsonNode data) {
        String url = text(data, "rtsp_url");
        String publicHost = text(data, "connection_ip");
        int port = data.path("connection_port").asInt(0);
        if (url.isEmpty()) {
            String host = publicHost.isEmpty() ? text(data, "ip_address") : publicHost;
            return built(
                    host, port, text(data, "user_name"), data.path("password").asString(""), LOW_RESOLUTION);
        }
        CameraAddress parsed = CameraAddress.parse(url);
        return parsed instanceof Rtsp rtsp && !publicHost.isEmpty() ? elsewhere(rtsp, publicHost, port) : parsed;
    }

    /**
     * @param port 0 for the usual one
     * @param path empty for the low-resolution stream
     */
    public static CameraAddress built(String host, int port, String user, String password, String path) {
        if (host.isEmpty()) {
            return new Unusable("the camera has no address: give it a stream URL or a host");
        }
        String where = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
        Login login = user.isEmpty() ? Login.NONE : new Login(user, password);
        try {
            Endpoint endpoint = new Endpoint(bracketed(host), port == 0 ? RTSP_PORT : port);
            return new Rtsp(new StreamUrl("rtsp", login, endpoint, where.isEmpty() ? LOW_RESOLUTION : where), null);
        } catch (IllegalArgumentException e) {
            return notValid();
        }
    }

    private static CameraAddress elsewhere(Rtsp rtsp, String host, int port) {
        try {
            Endpoint endpoint =
                    new Endpoint(bracketed(host), port == 0 ? rtsp.endpoint().port() : port);
            return new Rtsp(rtsp.stream().at(endpoint), rtsp.transport());
        } catch (IllegalArgumentException e) {
            return notValid();
        }
    }

    private static Unusable notValid() {
        return new Unusable("the camera's address is not valid: check host and port in its settings");
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asString("").strip();
    }
}
