package io.vigil.capture.rtsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.capture.SourcesForTests;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraState.Trouble;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.FrameSources;
import io.vigil.capture.camera.Handling;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.capture.camera.Transport;
import io.vigil.capture.certificate.Certificates;
import io.vigil.farm.rtsp.Authentication;
import io.vigil.farm.rtsp.Clip;
import io.vigil.farm.rtsp.Identity;
import io.vigil.farm.rtsp.Mount;
import io.vigil.farm.rtsp.RtspServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RtspProtocolTest {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final FrameSources USUAL = SourcesForTests.of(PATIENCE, 640);

    private final RtspServer server = RtspServer.on(0);

    @TempDir
    private Path folder;

    RtspProtocolTest() {
        server.mount("portrait", Clip.bundled("portrait"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"'',TCP", "#transport=udp,UDP", "#transport=tcp,TCP"})
    void shouldAskForTheTransportOfTheAddress(String option, String expected) throws IOException {
        try (Relay relay = new Relay(server.port(), "nothing")) {
            // When
            Trouble trouble = play(USUAL, "rtsp://127.0.0.1:" + relay.port() + "/portrait" + option, 30);
            // Then
            assertThat(trouble).isNull();
            assertThat(relay.asked()).singleElement().asString().startsWith("RTP/AVP/" + expected);
        }
    }

    @Test
    void shouldAskForTheTransportOfTheServiceWhereTheAddressDoesNotSay() throws IOException {
        FrameSources udp = SourcesForTests.of(PATIENCE, 640, Transport.UDP, Certificates.any());
        try (Relay relay = new Relay(server.port(), "nothing")) {
            assertThat(play(udp, "rtsp://127.0.0.1:" + relay.port() + "/portrait", 5))
                    .isNull();
            assertThat(relay.asked()).singleElement().asString().startsWith("RTP/AVP/UDP");
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void shouldTakeTheOtherTransportWhereTheCameraRefusesOne(Transport wanted) throws IOException {
        String address = "/portrait#transport=" + wanted.name().toLowerCase(Locale.ROOT);
        try (Relay relay = new Relay(server.port(), "AVP/" + wanted)) {
            assertThat(play(USUAL, "rtsp://127.0.0.1:" + relay.port() + address, 30))
                    .isNull();
            assertThat(relay.asked()).hasSize(2);
        }
    }

    @Test
    void shouldSayThatTheCameraOffersNeitherTransport() throws IOException {
        try (Relay relay = new Relay(server.port(), "AVP")) {
            Trouble trouble = play(USUAL, "rtsp://127.0.0.1:" + relay.port() + "/portrait", 1);
            assertThat(trouble)
                    .isNotNull()
                    .extracting(Trouble::detail)
                    .asString()
                    .contains("neither over TCP nor over UDP");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"p@ss:w/or#d?", "100%41%", "Grüße, 漢字", "a&b=c;d+e 'f' \"g\"", "!$*()~|^`[]{}<>\\"})
    void shouldLogInWithAnyPasswordByBasicAndDigest(String password) {
        for (Authentication way : new Authentication[] {Authentication.BASIC, Authentication.DIGEST_MD5}) {
            server.requirePassword("view@er", password, way);
            assertThat(play(USUAL, loginAddress("view@er", password), 1)).isNull();
            assertThat(play(USUAL, loginAddress("view@er", password + "x"), 1))
                    .isNotNull()
                    .extracting(Trouble::word)
                    .isEqualTo("unauthorised");
        }
    }

    @Test
    void shouldLogInWithAPasswordThatNobodyEscaped() {
        server.requirePassword("admin", "a/b#c?d%e");
        assertThat(play(USUAL, "rtsp://admin:a/b#c?d%e@127.0.0.1:" + server.port() + "/portrait", 1))
                .isNull();
    }

    @Test
    void shouldSayThatALoginIsTooLongForFfmpegInsteadOfCuttingItOff() {
        String longest = "x".repeat(122);
        server.requirePassword("user", longest);
        assertThat(play(USUAL, loginAddress("user", longest), 1)).isNull();
        server.requirePassword("user", longest + "x");
        assertThat(play(USUAL, loginAddress("user", longest + "x"), 1))
                .isNotNull()
                .extracting(Trouble::detail)
                .asString()
                .contains("too long");
    }

    @Test
    void shouldReadOverTlsAndVerifyWhereAsked() throws IOException {
        // Given
        Identity identity = Identity.selfSigned();
        Path own = Files.writeString(folder.resolve("own.pem"), identity.pem());
        Path other = Files.writeString(
                folder.resolve("other.pem"), Identity.selfSigned().pem());
        try (RtspServer secure = RtspServer.secure(0, identity)) {
            secure.mount("portrait", Clip.bundled("portrait"));
            String address = secure.url("portrait").toString();
            // Then
            assertThat(address).startsWith("rtsps://");
            assertThat(play(USUAL, address, 5)).isNull();
            assertThat(play(verifying(own), address, 5)).isNull();
            assertThat(play(verifying(other), address, 1))
                    .isNotNull()
                    .extracting(Trouble::detail)
                    .asString()
                    .contains("certificate");
        }
    }

    private static FrameSources verifying(Path authorities) {
        return SourcesForTests.of(PATIENCE, 640, Transport.TCP, new Certificates(authorities));
    }

    private String loginAddress(String user, String password) {
        return "rtsp://" + escaped(user) + ":" + escaped(password) + "@127.0.0.1:" + server.port() + "/portrait";
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What keeps as many pictures from coming, or null. */
    /** What FFmpeg still had when it gave up reading is no sign of life. */
    @Test
    void shouldFindACameraThatSendsNothingMoreAfterItsPatienceAndNoLater() {
        // Given
        Mount mount = server.mount("freezing", Clip.bundled("portrait"));
        String address = "rtsp://127.0.0.1:" + server.port() + "/freezing";
        try (FrameSource source = USUAL.of(new Camera("7", CameraAddress.parse(address), 0, Handling.USUAL))) {
            assertThat(source.advance()).isTrue();
            // When
            mount.freeze(true);
            long begun = System.nanoTime();
            assertThatThrownBy(() -> readOn(source)).isInstanceOf(SourceFailed.class);
            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(PATIENCE.multipliedBy(9).dividedBy(5));
        }
    }

    private static void readOn(FrameSource source) {
        boolean more = true;
        while (more) {
            more = source.advance();
        }
    }

    private static @Nullable Trouble play(FrameSources sources, String address, int pictures) {
        Camera camera = new Camera("7", CameraAddress.parse(address), 0, Handling.USUAL);
        try (FrameSource source = sources.of(camera)) {
            for (int picture = 0; picture < pictures; picture++) {
                assertThat(source.advance()).isTrue();
            }
            assertThat(source.picture().width()).isEqualTo(640);
            return null;
        } catch (SourceFailed e) {
            assertThat(e.getMessage()).doesNotContain("127.0.0.1", "view@er");
            return e.trouble();
        }
    }
}
