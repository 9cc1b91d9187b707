package io.vigil.capture.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vigil.capture.camera.Backoff;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Unusable;
import io.vigil.capture.camera.Handling;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterTest {
    private final List<List<Camera>> received = new ArrayList<>();
    private final AtomicInteger logins = new AtomicInteger();
    private volatile String token = "1|first";
    private volatile String cameras = "[]";
    private volatile int loginStatus = 200;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/model/login", exchange -> {
            logins.incrementAndGet();
            answer(exchange, loginStatus, "{\"status\":true,\"data\":{\"token\":\"" + token + "\"}}");
        });
        server.createContext("/api/model/cameras", exchange -> {
            boolean known =
                    ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, known ? 200 : 401, "{\"status\":true,\"data\":" + cameras + "}");
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void shouldReadTheAssignedCameras() {
        // Given
        cameras = list(1, "{\"rtsp_url\":\"rtsp://u:p@192.168.1.6/stream2\",\"connection_ip\":null}");
        // When
        boolean fresh = roster().refresh();
        // Then
        assertThat(fresh).isTrue();
        assertThat(received.get(0))
                .containsExactly(
                        new Camera("1", CameraAddress.parse("rtsp://u:p@192.168.1.6/stream2"), 0, Handling.USUAL));
    }

    @Test
    void shouldPreferTheConnectionAddressWhenSet() {
        // Given
        cameras = list(
                1,
                "{\"rtsp_url\":\"rtsp://u:p@192.168.1.6:554/stream2\",\"connection_ip\":\"203.0.113.50\","
                        + "\"connection_port\":8554}");
        // When
        roster().refresh();
        // Then
        assertThat(received.get(0).get(0).address())
                .isEqualTo(CameraAddress.parse("rtsp://u:p@203.0.113.50:8554/stream2"));
    }

    @Test
    void shouldLogInAgainWhenTheTokenIsRefused() {
        // Given
        Roster roster = roster();
        roster.refresh();
        token = "2|second";
        // When
        boolean fresh = roster.refresh();
        // Then
        assertThat(fresh).isTrue();
        assertThat(logins).hasValue(2);
    }

    @Test
    void shouldGiveNoListOnAWrongLogin() {
        // Given
        loginStatus = 401;
        // When
        boolean fresh = roster().refresh();
        // Then
        assertThat(fresh).isFalse();
        assertThat(received).isEmpty();
    }

    @Test
    void shouldKeepTheOthersWhenOneCamerasDataIsNotDecryptable() {
        // Given
        cameras = "[{\"id\":1,\"encrypted_data\":\"x\"},{\"id\":2,\"encrypted_data\":\""
                + LaravelPayload.of("{\"rtsp_url\":\"/clip.mp4\"}") + "\"}]";
        // When
        roster().refresh();
        // Then
        assertThat(received.get(0).get(0).address()).isInstanceOf(Unusable.class);
        assertThat(received.get(0).get(1).address()).isEqualTo(CameraAddress.parse("/clip.mp4"));
    }

    @Test
    void shouldNotCaptureACameraWhoseMaskCannotBeRead() {
        // Given
        String camera = list(1, "{\"rtsp_url\":\"/clip.mp4\"}");
        cameras = camera.replace(
                "\"name\"", "\"masks\":[[{\"x\":0,\"y\":0},{\"x\":9,\"y\":0},{\"x\":0,\"y\":1}]],\"name\"");
        // When
        roster().refresh();
        // Then
        assertThat(received.get(0).get(0).address())
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> assertThat(unusable.remedy())
                                .contains("privacy mask cannot be read", "nothing is captured"));
    }

    @Test
    void shouldReadMasksAndMotionGateBesideTheContractsFields() {
        // Given
        String camera = list(1, "{\"rtsp_url\":\"/clip.mp4\"}");
        String masks = "\"motion_gate\":false,\"masks\":[[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0},{\"x\":0,\"y\":1}]],";
        cameras = camera.replace("\"name\"", masks + "\"name\"");
        // When
        roster().refresh();
        // Then
        assertThat(received.get(0).get(0).handling().masks().all()).hasSize(1);
        assertThat(received.get(0).get(0).handling().motionGate()).isFalse();
    }

    private static String list(int id, String plain) {
        return "[{\"id\":" + id + ",\"name\":\"Gate\",\"encrypted_data\":\"" + LaravelPayload.of(plain) + "\"}]";
    }

    private Roster roster() {
        Backend backend = new Backend(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                "model@site",
                "secret",
                LaravelPayload.KEY,
                Duration.ofSeconds(300),
                Duration.ofSeconds(5));
        return new Roster(
                backend, new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), new Random(1)), received::add);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
