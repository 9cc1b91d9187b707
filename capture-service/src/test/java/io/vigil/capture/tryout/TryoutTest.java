package io.vigil.capture.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.SourcesForTests;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.FrameSources;
import io.vigil.capture.camera.Handling;
import io.vigil.capture.tryout.Finding.NotSeen;
import io.vigil.capture.tryout.Finding.Seen;
import io.vigil.farm.rtsp.Clip;
import io.vigil.farm.rtsp.RtspServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The four failures, and the one success, of a real connection. */
class TryoutTest {
    private static final FrameSources SOURCES = SourcesForTests.of(Duration.ofSeconds(3), 320);

    @Test
    void shouldTellWhatTheStreamIsAndShowAPicture() {
        try (RtspServer server = RtspServer.on(0)) {
            server.mount("portrait", Clip.bundled("portrait"));
            Finding finding = tried(server.url("portrait").toString());
            assertThat(finding).isInstanceOfSatisfying(Seen.class, seen -> {
                assertThat(seen.codec()).isEqualTo("h264");
                assertThat(seen.picture().sourceWidth()).isGreaterThan(320);
                assertThat(seen.picture().width()).isEqualTo(320);
                assertThat(seen.picture().jpeg()).startsWith(0xff, 0xd8);
                assertThat(seen.took()).isPositive();
            });
        }
    }

    @Test
    void shouldTellThatNobodyAnswers() {
        assertThat(word("rtsp://no-such-camera.invalid/stream2")).isEqualTo("unreachable");
    }

    @Test
    void shouldTellThatNobodyListensOnThePort() throws IOException {
        int closed;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = once.getLocalPort();
        }
        assertThat(word("rtsp://127.0.0.1:" + closed + "/stream2")).isEqualTo("refused");
    }

    @Test
    void shouldTellThatTheCameraWantsAnotherPassword() {
        try (RtspServer server = RtspServer.on(0)) {
            server.mount("portrait", Clip.bundled("portrait"));
            server.requirePassword("viewer", "right");
            String url = server.url("portrait").toString().replace("rtsp://", "rtsp://viewer:wr0ng@");
            NotSeen none = (NotSeen) tried(url);
            assertThat(none.word()).isEqualTo("unauthorised");
            assertThat(none.trouble().remedy()).contains("password").doesNotContain("wr0ng", "127.0.0.1");
        }
    }

    @Test
    void shouldTellThatThereIsNoReadableVideo() {
        try (RtspServer server = RtspServer.on(0)) {
            server.mount("portrait", Clip.bundled("portrait")).freeze(true);
            assertThat(word(server.url("elsewhere").toString())).isEqualTo("unreadable");
            assertThat(word(server.url("portrait").toString())).isEqualTo("unreadable");
        }
        assertThat(word("ftp://127.0.0.1/x")).isEqualTo("unreadable");
    }

    @Test
    void shouldEndInTimeWhateverTheCameraDoes() throws IOException {
        // Given: somebody who takes connections and says nothing, and sources that would wait long
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Tryout tryout = new Tryout(SourcesForTests.of(Duration.ofSeconds(30), 320), Duration.ofSeconds(1))) {
            long begun = System.nanoTime();
            // When
            Finding finding = tryout.of(camera("rtsp://127.0.0.1:" + mute.getLocalPort() + "/x"));
            // Then
            assertThat(finding).isInstanceOf(NotSeen.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        }
    }

    private static String word(String address) {
        return ((NotSeen) tried(address)).word();
    }

    private static Finding tried(String address) {
        try (Tryout tryout = new Tryout(SOURCES, Duration.ofSeconds(10))) {
            return tryout.of(camera(address));
        }
    }

    private static Camera camera(String address) {
        return new Camera("1", CameraAddress.parse(address), 0, Handling.USUAL);
    }
}
