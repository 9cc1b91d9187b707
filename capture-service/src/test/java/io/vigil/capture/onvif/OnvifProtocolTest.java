package io.vigil.capture.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.SourcesForTests;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.FrameSources;
import io.vigil.capture.camera.Handling;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.farm.onvif.OnvifDevice;
import io.vigil.farm.onvif.OnvifProfile;
import io.vigil.farm.onvif.OnvifSettings;
import io.vigil.farm.rtsp.Clip;
import io.vigil.farm.rtsp.RtspServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnvifProtocolTest {
    private static final FrameSources SOURCES = SourcesForTests.of(Duration.ofSeconds(2), 640);

    private final RtspServer server = RtspServer.on(0);

    OnvifProtocolTest() {
        server.mount("stream1", Clip.bundled("truck"));
        server.mount("stream2", Clip.bundled("portrait"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void shouldReadTheStreamThatFitsTheAnalysis() {
        try (OnvifDevice device = OnvifDevice.start(profiles())) {
            assertThat(play("onvif://127.0.0.1:" + device.port())).isEqualTo("online");
            assertThat(device.calls("GetStreamUri")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"p@ss:w/or#d", "Grüße<&>"})
    void shouldLogInToTheDeviceAndToItsStream(String password) {
        server.requirePassword("admin", password);
        String login = "onvif://admin:" + password.replace("/", "%2F").replace("#", "%23") + "@127.0.0.1:";
        for (OnvifSettings settings : new OnvifSettings[] {
            profiles(),
            profiles().withHttpDigest(),
            profiles().withClockAhead(Duration.ofHours(-30)),
            profiles().ofTheFirstGeneration()
        }) {
            try (OnvifDevice device = OnvifDevice.start(settings.withLogin("admin", password))) {
                assertThat(play(login + device.port() + "/")).isEqualTo("online");
                assertThat(play("onvif://admin:wrong@127.0.0.1:" + device.port() + "/"))
                        .startsWith("unauthorised");
            }
        }
    }

    @Test
    void shouldTakeTheProfileThatTheAddressNames() {
        OnvifSettings settings = OnvifSettings.of(
                profile("t1", "Main Stream", 640, "stream2"), profile("t2", "Broken", 640, "no-such-stream"));
        try (OnvifDevice device = OnvifDevice.start(settings)) {
            String address = "onvif://127.0.0.1:" + device.port() + "/onvif/device_service#profile=";
            assertThat(play(address + "main%20stream")).isEqualTo("online");
            assertThat(play(address + "t2")).startsWith("unreadable: the camera has no such stream");
            assertThat(play(address + "other")).contains("no such media profile", "Main Stream, Broken");
        }
    }

    @Test
    void shouldSayThatNobodyListensOrThatItIsNoOnvifDevice() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(play("onvif://127.0.0.1:" + port)).startsWith("refused");
        assertThat(play("onvif://127.0.0.1:" + server.port())).contains("no ONVIF device");
        assertThat(play("onvif://no-such-host.invalid")).startsWith("unreachable");
    }

    @Test
    void shouldBeFrozenWhereTheDeviceAcceptsAndSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertThat(play("onvif://127.0.0.1:" + silent.getLocalPort())).startsWith("frozen");
        }
    }

    @Test
    void shouldReturnAtOnceWhenStoppedWhileItAsks() throws Exception {
        FrameSources patient = SourcesForTests.of(Duration.ofMinutes(1), 640);
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                FrameSource source = patient.of(camera("onvif://127.0.0.1:" + silent.getLocalPort()))) {
            CompletableFuture<Boolean> reading = CompletableFuture.supplyAsync(source::advance);
            silent.accept();
            source.stop();
            assertThat(reading.handle((read, failure) -> failure != null).get(2, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    private OnvifSettings profiles() {
        return OnvifSettings.of(
                profile("p1", "mainStream", 1920, "stream1"),
                profile("p2", "subStream", 640, "stream2"),
                profile("p3", "mobileStream", 320, "no-such-stream"));
    }

    private OnvifProfile profile(String token, String name, int width, String mount) {
        // the device names the address that it has where it stands
        String address = "rtsp://192.0.2.77:" + server.port() + "/" + mount + "?a=1&b=2";
        return new OnvifProfile(token, name, "H264", width, width * 9 / 16, address);
    }

    private static Camera camera(String address) {
        return new Camera("7", CameraAddress.parse(address), 0, Handling.USUAL);
    }

    /** {@code online}, or the trouble. */
    private static String play(String address) {
        try (FrameSource source = SOURCES.of(camera(address))) {
            return source.advance() && source.picture().width() == 640 ? "online" : "ended";
        } catch (SourceFailed e) {
            assertThat(e.getMessage()).doesNotContain("127.0.0.1", "192.0.2.77", "p@ss", "Grüße");
            return String.valueOf(e.getMessage());
        }
    }
}
