package io.vigil.capture.mjpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.vigil.capture.SourcesForTests;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Clip;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.FrameSources;
import io.vigil.capture.camera.Handling;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.farm.rtsp.Authentication;
import io.vigil.farm.rtsp.Identity;
import io.vigil.farm.rtsp.Jpegs;
import io.vigil.farm.rtsp.RtspServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MjpegProtocolTest {
    private static final FrameSources SOURCES = SourcesForTests.of(Duration.ofSeconds(2), 640);

    @ParameterizedTest
    @EnumSource(Authentication.class)
    void shouldLogInByEachWayThatCamerasHave(Authentication way) {
        try (RtspServer server = RtspServer.on(0)) {
            server.mount("video", Jpegs.bundled("portrait"));
            server.requirePassword("view@er", "p@ss:w/or#d?é", way);
            String rest = "@127.0.0.1:" + server.port() + "/video";
            assertThat(play("http://view%40er:p%40ss:w%2For%23d%3F%C3%A9" + rest, 5))
                    .isEqualTo("online");
            assertThat(play("http://view%40er:wrong" + rest, 1)).startsWith("unauthorised");
            assertThat(play("http://" + rest.substring(1), 1)).startsWith("unauthorised");
        }
    }

    @Test
    void shouldLeaveNoConnectionBehindWhereTheCameraAsksForNoLogin() {
        try (RtspServer server = RtspServer.on(0)) {
            server.mount("video", Jpegs.bundled("portrait"));
            String address = "http://admin:secret@127.0.0.1:" + server.port() + "/video";
            assertThat(play(address, 5)).isEqualTo("online");
            await().atMost(Duration.ofSeconds(5)).until(() -> server.clients() == 0);
        }
    }

    @Test
    void shouldReadOverTls() {
        try (RtspServer server = RtspServer.secure(0, Identity.selfSigned())) {
            server.mount("video", Jpegs.bundled("portrait"));
            server.requirePassword("admin", "secret", Authentication.DIGEST_SHA256);
            String address = server.url("video").toString().replace("://", "://admin:secret@");
            assertThat(address).startsWith("https://");
            assertThat(play(address, 5)).isEqualTo("online");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/x-mixed-replace; boundary=frame,--frame,true",
        "multipart/x-mixed-replace; boundary=frame,--frame,false",
        "multipart/x-mixed-replace;boundary=--myboundary,--myboundary,true",
        "multipart/x-mixed-replace; boundary=\"a frame\",--a frame,false",
        "multipart/x-mixed-replace,--video boundary--,true",
        "multipart/mixed; boundary=x,--x,true"
    })
    void shouldReadPartsHoweverTheyAreParted(String type, String boundary, boolean length) throws IOException {
        byte[] stream = stream(boundary, length);
        HttpServer server = serving(type, stream, new AtomicInteger());
        try {
            assertThat(play("http://127.0.0.1:" + server.getAddress().getPort() + "/video", 5))
                    .isEqualTo("online");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldFetchASnapshotOnceAPeriod() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = serving("image/jpeg", jpeg(), requests);
        try {
            // When
            long begin = System.nanoTime();
            assertThat(play("http://127.0.0.1:" + server.getAddress().getPort() + "/snapshot.jpg", 6))
                    .isEqualTo("online");
            // Then: the period of the tests is 200 ms
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(950), Duration.ofMillis(1_900));
            assertThat(requests).hasValue(6);
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer serving(String type, byte[] body, AtomicInteger requests) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                requests.incrementAndGet();
                exchange.getResponseHeaders().add("Content-Type", type);
                exchange.sendResponseHeaders(200, type.startsWith("image") ? body.length : 0);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return server;
    }

    private static byte[] stream(String boundary, boolean length) throws IOException {
        byte[] jpeg = jpeg();
        String head = boundary + "\r\nContent-Type: image/jpeg\r\n"
                + (length ? "Content-Length: " + jpeg.length + "\r\n" : "") + "\r\n";
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int part = 0; part < 8; part++) {
            stream.write(head.getBytes(StandardCharsets.US_ASCII));
            stream.write(jpeg);
            stream.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return stream.toByteArray();
    }

    private static byte[] jpeg() {
        Clip clip = new Clip(Path.of("src/test/resources/astronaut.mp4"));
        try (FrameSource source = SOURCES.of(new Camera("7", clip, 0, Handling.USUAL))) {
            source.advance();
            return source.picture().jpeg();
        }
    }

    /** {@code online}, or the trouble. */
    private static String play(String address, int pictures) {
        Camera camera = new Camera("7", CameraAddress.parse(address), 0, Handling.USUAL);
        try (FrameSource source = SOURCES.of(camera)) {
            for (int picture = 0; picture < pictures; picture++) {
                assertThat(source.advance()).isTrue();
            }
            return source.picture().width() == 640 ? "online" : "small";
        } catch (SourceFailed e) {
            assertThat(e.getMessage()).doesNotContain("127.0.0.1", "secret", "view@er");
            return String.valueOf(e.getMessage());
        }
    }
}
