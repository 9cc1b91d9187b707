package io.vigil.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A backend that speaks as much of the model API as capture needs: login, the list of cameras, heartbeats. */
final class CameraBackend implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] KEY = new byte[32];

    private final HttpServer server;
    private final Map<String, String> cameras = new ConcurrentSkipListMap<>();
    private volatile @Nullable Instant firstAsked;

    private CameraBackend(HttpServer server) {
        this.server = server;
    }

    /** @param cameras addresses by id */
    static CameraBackend serving(Map<String, String> cameras) throws IOException {
        CameraBackend backend =
                new CameraBackend(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        backend.cameras.putAll(cameras);
        backend.server.createContext(
                "/api/model/login", exchange -> backend.answer(exchange, Map.of("token", "1|token", "user", Map.of())));
        backend.server.createContext("/api/model/cameras", backend::list);
        backend.server.createContext("/api/model/heartbeat", exchange -> backend.answer(exchange, Map.of()));
        backend.server.start();
        return backend;
    }

    /** What the capture service is told, so that it asks here. */
    Map<String, String> environment() {
        return Map.of(
                "BACKEND_URL",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "MODEL_EMAIL",
                "capture@vigil.local",
                "MODEL_PASSWORD",
                "secret-of-the-model",
                "MODEL_ENCRYPTION_KEY",
                Base64.getEncoder().encodeToString(KEY));
    }

    /** When the list was first given away since it was last forgotten. */
    @Nullable
    Instant firstAsked() {
        return firstAsked;
    }

    void forgetAsked() {
        firstAsked = null;
    }

    private void list(HttpExchange exchange) throws IOException {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Map.Entry<String, String> camera : cameras.entrySet()) {
            entries.add(Map.of("id", camera.getKey(), "encrypted_data", encrypted(camera.getValue())));
        }
        if (firstAsked == null) {
            firstAsked = Instant.now();
        }
        answer(exchange, entries);
    }

    private void answer(HttpExchange exchange, Object data) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = JSON.writeValueAsBytes(Map.of("status", true, "message", "", "data", data));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** As Laravel encrypts: AES-256-CBC, then HMAC-SHA256 over both texts. */
    private static String encrypted(String url) {
        try {
            byte[] iv = new byte[16];
            new SecureRandom().nextBytes(iv);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new IvParameterSpec(iv));
            String value = base64(cipher.doFinal(JSON.writeValueAsBytes(Map.of("rtsp_url", url))));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            String sum = HexFormat.of().formatHex(mac.doFinal((base64(iv) + value).getBytes(UTF_8)));
            return base64(JSON.writeValueAsBytes(Map.of("iv", base64(iv), "value", value, "mac", sum, "tag", "")));
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
