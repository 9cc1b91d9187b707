package io.vigil.capture.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.camera.CameraAddress.Clip;
import io.vigil.capture.camera.CameraAddress.Http;
import io.vigil.capture.camera.CameraAddress.Rtsp;
import io.vigil.capture.camera.CameraAddress.Unusable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraAddressTest {

    @Test
    void shouldFindTheHostBehindCredentialsThatAreNotWellFormed() {
        Rtsp rtsp = (Rtsp) CameraAddress.parse("rtsp://viewer:p@ss:w%rd@203.0.113.50:8554/stream2");
        assertThat(rtsp.endpoint()).isEqualTo(new Endpoint("203.0.113.50", 8554));
    }

    @Test
    void shouldKnowTheUsualPorts() {
        assertThat(((Rtsp) CameraAddress.parse("rtsp://[::1]/live")).endpoint()).isEqualTo(new Endpoint("[::1]", 554));
        assertThat(((Http) CameraAddress.parse("HTTP://camera/mjpg")).endpoint())
                .isEqualTo(new Endpoint("camera", 80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/videos/clip.mp4", "file:/videos/clip.mp4", "file:///videos/clip.mp4"})
    void shouldTakeAPathForAClip(String written) {
        assertThat(CameraAddress.parse(written)).isEqualTo(new Clip(Path.of("/videos/clip.mp4")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "rtsp://",
                "rtsp:///stream",
                "rtsp://user:secret@/x",
                "rtsp://host:99999/x",
                "rtsp://host:x/",
                "ftp://host/secret",
                "concat:a|b",
                "http://ho st/secret",
                "javascript:alert(1)",
                "rtsp://;rm -rf/"
            })
    void shouldTakeNonsenseForUnusableAndNotRepeatIt(String written) {
        CameraAddress address = CameraAddress.parse(written);
        assertThat(address).isInstanceOf(Unusable.class);
        assertThat(address.toString()).doesNotContain("secret").doesNotContain("host:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtsp://u:secret@host/x", "http://u:secret@host/x", "/secret/clip.mp4"})
    void shouldShowNoAddressInText(String written) {
        Camera camera = new Camera("1", CameraAddress.parse(written), 0);
        assertThat(camera.toString()).doesNotContain("secret").doesNotContain("host");
    }

    @Test
    void shouldReplaceHostAndPortOnly() {
        assertThat(Endpoint.replace("rtsp://u:p@192.168.1.6:554/stream2?a=192.168.1.6", "203.0.113.50", 8554))
                .isEqualTo("rtsp://u:p@203.0.113.50:8554/stream2?a=192.168.1.6");
    }
}
