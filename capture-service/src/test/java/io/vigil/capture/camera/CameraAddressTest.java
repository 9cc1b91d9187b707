package io.vigil.capture.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.camera.CameraAddress.Clip;
import io.vigil.capture.camera.CameraAddress.Http;
import io.vigil.capture.camera.CameraAddress.Onvif;
import io.vigil.capture.camera.CameraAddress.Play;
import io.vigil.capture.camera.CameraAddress.Rtsp;
import io.vigil.capture.camera.CameraAddress.Speed;
import io.vigil.capture.camera.CameraAddress.Unusable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        Camera camera = new Camera("1", CameraAddress.parse(written), 0, Handling.USUAL);
        assertThat(camera.toString()).doesNotContain("secret").doesNotContain("host");
    }

    @Test
    void shouldReplaceHostAndPortOnly() {
        assertThat(Endpoint.replace("rtsp://u:p@192.168.1.6:554/stream2?a=192.168.1.6", "203.0.113.50", 8554))
                .isEqualTo("rtsp://u:p@203.0.113.50:8554/stream2?a=192.168.1.6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "rtsp://admin:p@ss@cam/x|admin|p@ss",
                "rtsp://admin:a/b?c#d@cam:554/x|admin|a/b?c#d",
                "rtsp://admin:a/b@c@cam/x@2x|admin|a/b@c",
                "rtsp://ad%40min:100%25%zz%@cam/x|ad@min|100%%zz%",
                "rtsp://admin:a:b:c@cam|admin|a:b:c",
                "rtsp://Jürgen:gruß@cam/x|Jürgen|gruß",
                "rtsp://J%C3%BCrgen:gru%C3%9F@cam/x|Jürgen|gruß",
                "rtsp://viewer@cam/x|viewer|''",
                "rtsp://:secret@cam/x|''|secret",
                "rtsp://cam/x@2x|''|''"
            })
    void shouldUnderstandALoginWhateverItIsMadeOf(String written, String user, String password) {
        Rtsp rtsp = (Rtsp) CameraAddress.parse(written);
        // Then
        assertThat(rtsp.endpoint()).isEqualTo(new Endpoint("cam", 554));
        assertThat(rtsp.stream().login()).isEqualTo(new Login(user.replace("''", ""), password.replace("''", "")));
        assertThat(CameraAddress.parse(rtsp.url())).isEqualTo(rtsp);
    }

    @Test
    void shouldWriteAUrlThatNobodyMisreads() {
        Rtsp rtsp = (Rtsp) CameraAddress.parse("rtsp://us er:p:/ß#%@cam/live/ä b\r\nX: 1?a=%20&b[0]=1");
        assertThat(rtsp.url())
                .isEqualTo("rtsp://us%20er:p%3A%2F%C3%9F%23%25@cam/live/%C3%A4%20b%0D%0AX:%201?a=%20&b[0]=1");
    }

    @Test
    void shouldReadTheTransportOfOneCamera() {
        assertThat(((Rtsp) CameraAddress.parse("rtsp://cam/x?subtype=1#transport=udp")).transport())
                .isEqualTo(Transport.UDP);
        assertThat(((Rtsp) CameraAddress.parse("rtsp://cam/x?subtype=1#transport=udp")).url())
                .isEqualTo("rtsp://cam/x?subtype=1");
        assertThat(((Rtsp) CameraAddress.parse("rtsp://cam/x")).transport()).isNull();
    }

    @Test
    void shouldReadHowAFileIsToBePlayed() {
        assertThat(CameraAddress.parse("a b/clip #1.mp4#play=once&pace=fast"))
                .isEqualTo(new Clip(Path.of("a b/clip #1.mp4"), Play.ONCE, Speed.FAST));
        assertThat(CameraAddress.parse("clip#1.mp4")).isEqualTo(new Clip(Path.of("clip#1.mp4")));
    }

    @Test
    void shouldReadADeviceAndItsProfile() {
        Onvif onvif = (Onvif) CameraAddress.parse("onvif://admin:s3cret@cam:8080/#profile=Low%20Stream&transport=tcp");
        assertThat(onvif.device().endpoint()).isEqualTo(new Endpoint("cam", 8080));
        assertThat(onvif.profile()).isEqualTo("Low Stream");
        assertThat(onvif.transport()).isEqualTo(Transport.TCP);
        assertThat(onvif.toString()).doesNotContain("cam", "s3cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rtsp://cam/x#transport=smoke|use #transport=tcp or #transport=udp",
                "rtsp://cam/x#speed=1|after '#' it may have transport",
                "/clip.mp4#play=twice|use #play=loop or #play=once",
                "http://cam/x#transport=tcp|take it away"
            })
    void shouldSayWhichOptionsThereAre(String written, String remedy) {
        assertThat(((Unusable) CameraAddress.parse(written)).remedy()).contains(remedy);
    }

    @Test
    void shouldPutAnAddressOfIpV6IntoBrackets() {
        assertThat(Endpoint.replace("rtsp://u:p@192.168.1.6/stream2", "2001:db8::1", 554))
                .isEqualTo("rtsp://u:p@[2001:db8::1]:554/stream2");
    }
}
