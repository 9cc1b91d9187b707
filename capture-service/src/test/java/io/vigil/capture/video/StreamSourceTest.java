package io.vigil.capture.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.capture.SourcesForTests;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Clip;
import io.vigil.capture.camera.CameraState.Trouble;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.Handling;
import io.vigil.capture.camera.SourceFailed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamSourceTest {
    private static final FfmpegSources SOURCES = SourcesForTests.of(Duration.ofMillis(700), 640);

    @Test
    void shouldBeRefusedWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = listen()) {
            port = closed.getLocalPort();
        }
        assertThat(trouble("rtsp", port).word()).isEqualTo("refused");
        assertThat(trouble("http", port).word()).isEqualTo("refused");
    }

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized,unauthorised",
        "403 Forbidden,unauthorised",
        "404 Not Found,unreadable",
        "503 Service Unavailable,unreadable"
    })
    void shouldTakeTheServersAnswerForWhatItIs(String status, String word) throws IOException {
        String header = "\r\nCSeq: 1\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";
        try (ServerSocket server =
                answering(("RTSP/1.0 " + status + header).getBytes(StandardCharsets.US_ASCII), true)) {
            assertThat(trouble("rtsp", server.getLocalPort()).word()).isEqualTo(word);
        }
        try (ServerSocket server =
                answering(("HTTP/1.0 " + status + header).getBytes(StandardCharsets.US_ASCII), true)) {
            assertThat(trouble("http", server.getLocalPort()).word()).isEqualTo(word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtsp", "http"})
    void shouldBeFrozenWhereTheServerAcceptsAndSaysNothing(String scheme) throws IOException {
        try (ServerSocket server = answering(new byte[0], false)) {
            assertThat(trouble(scheme, server.getLocalPort()).word()).isEqualTo("frozen");
        }
    }

    @Test
    void shouldBeUnreadableWhereTheServerTalksNonsense() throws IOException {
        byte[] garbage = "\u0000\u0001nonsense\r\n\r\nmore\r\n\r\n".repeat(50).getBytes(StandardCharsets.ISO_8859_1);
        try (ServerSocket server = answering(garbage, true)) {
            assertThat(trouble("rtsp", server.getLocalPort()).word()).isEqualTo("unreadable");
        }
    }

    @Test
    void shouldBeUnreachableWhereTheNameIsNotKnown() {
        assertThat(trouble("rtsp://viewer:secret@no-such-host.invalid/x").word())
                .isEqualTo("unreachable");
    }

    @Test
    void shouldReadMotionJpegAndBeFrozenWhenItStops() throws IOException {
        // Given
        byte[] jpeg = jpeg();
        String head = "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n";
        byte[] part = join(
                ("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII),
                jpeg,
                "\r\n".getBytes(StandardCharsets.US_ASCII));
        byte[] stream = join(head.getBytes(StandardCharsets.US_ASCII), part, part, part, part);
        try (ServerSocket server = answering(stream, false);
                FrameSource source = SOURCES.of(camera(address("http", server.getLocalPort())))) {
            // Then
            assertThat(source.advance()).isTrue();
            assertThat(source.picture().width()).isEqualTo(640);
            assertThatThrownBy(() -> {
                        while (source.advance()) {
                            assertThat(source.picture().jpeg()).isNotEmpty();
                        }
                    })
                    .isInstanceOfSatisfying(
                            SourceFailed.class,
                            e -> assertThat(e.trouble().word()).isEqualTo("frozen"));
        }
    }

    @Test
    void shouldReturnAtOnceWhenStopped()
            throws IOException, ExecutionException, InterruptedException, TimeoutException {
        FfmpegSources patient = SourcesForTests.of(Duration.ofMinutes(1), 640);
        try (ServerSocket server = answering(new byte[0], false);
                FrameSource source = patient.of(camera(address("rtsp", server.getLocalPort())))) {
            CompletableFuture<Boolean> reading = CompletableFuture.supplyAsync(source::advance);
            source.stop();
            assertThat(reading.handle((read, failure) -> failure != null).get(2, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    private static Trouble trouble(String scheme, int port) {
        return trouble(scheme + "://viewer:secret@127.0.0.1:" + port + "/stream2");
    }

    private static Trouble trouble(String url) {
        try (FrameSource source = SOURCES.of(camera(CameraAddress.parse(url)))) {
            source.advance();
            throw new AssertionError("no trouble");
        } catch (SourceFailed e) {
            assertThat(e.getMessage()).doesNotContain("secret", "127.0.0.1", "viewer");
            return e.trouble();
        }
    }

    private static CameraAddress address(String scheme, int port) {
        return CameraAddress.parse(scheme + "://127.0.0.1:" + port + "/x");
    }

    private static byte[] jpeg() {
        try (FrameSource clip = SOURCES.of(camera(new Clip(Path.of("src/test/resources/astronaut.mp4"))))) {
            clip.advance();
            return clip.picture().jpeg();
        }
    }

    private static byte[] join(byte[]... pieces) throws IOException {
        try (var all = new ByteArrayOutputStream()) {
            for (byte[] piece : pieces) {
                all.write(piece);
            }
            return all.toByteArray();
        }
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    /** Says the same to every request; or, where nobody is to be answered twice, at once and then keeps silent. */
    private static ServerSocket answering(byte[] bytes, boolean everyRequest) throws IOException {
        ServerSocket server = listen();
        Thread thread = new Thread(
                () -> {
                    try {
                        while (!server.isClosed()) {
                            answer(server.accept(), bytes, everyRequest);
                        }
                    } catch (IOException e) {
                        Thread.currentThread().interrupt(); // closed: the test is over
                    }
                },
                "scripted-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void answer(Socket client, byte[] bytes, boolean everyRequest) throws IOException {
        if (!everyRequest) {
            client.getOutputStream().write(bytes);
            return;
        }
        try (client) {
            byte[] request = new byte[4096];
            while (client.getInputStream().read(request) > 0) {
                client.getOutputStream().write(bytes);
            }
        } catch (IOException e) {
            client.close(); // the client has heard enough
        }
    }

    private static Camera camera(CameraAddress address) {
        return new Camera("7", address, 0, Handling.USUAL);
    }
}
