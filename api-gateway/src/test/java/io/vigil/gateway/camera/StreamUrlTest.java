package io.vigil.gateway.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.problem.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://127.0.0.1:8554/door",
                "rtsps://cam.local/1",
                "http://10.0.0.3/mjpeg?x=1",
                "https://cam/",
                "onvif://admin:x@cam:8080/#profile=Low",
                "/srv/clips/door.mp4",
                "/srv/clips/door.mp4#play=once",
                "file:///srv/door.mp4",
                "rtsp://[::1]:554/a"
            })
    void shouldTakeCamerasAndFiles(String url) {
        assertThat(new StreamUrl(url).text()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "door",
                "ftp://host/x",
                "rtsp://",
                "rtsp:///path",
                "rtsp://host:99999/x",
                "rtsp://ho st/",
                "javascript:alert(1)"
            })
    void shouldRefuseNonsense(String url) {
        assertThatThrownBy(() -> new StreamUrl(url)).isInstanceOf(InvalidField.class);
    }

    @Test
    void shouldTakeApartWhatAModelInstanceIsTold() {
        StreamUrl url = new StreamUrl("rtsp://viewer:s%40cr+et@203.0.113.50/stream2");
        assertThat(url.host()).isEqualTo("203.0.113.50");
        assertThat(url.port()).isEqualTo(554);
        assertThat(url.username()).isEqualTo("viewer");
        assertThat(url.password()).isEqualTo("s@cr+et");
    }

    @Test
    void shouldNotPrintItsPassword() {
        assertThat(new StreamUrl("rtsp://a:geheim@h/x").toString()).doesNotContain("geheim", "h/x");
    }
}
