package io.vigil.capture.roster.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Unusable;
import io.vigil.capture.roster.Unavailable;
import io.vigil.capture.roster.backend.LaravelBackend.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackendListTest {
    private final LaravelBackend backend = new LaravelBackend();
    private final BackendList list =
            new BackendList(backend.settings(), Duration.ofMinutes(5), List::of, Clock.systemUTC());

    @Test
    void shouldReadTheGuidesOwnCamera() {
        // Given
        backend.assign(LaravelBackend.camera(
                1,
                "{\"ip_address\":\"192.168.1.6\",\"connection_ip\":\"203.0.113.50\",\"connection_port\":8554,"
                        + "\"rtsp_url\":\"rtsp://viewer:secret@203.0.113.50:8554/stream2\",\"user_name\":\"viewer\","
                        + "\"password\":\"secret\",\"api_port\":8443,\"onvif_port\":8080}"));
        // When
        List<Camera> cameras = list.read();
        // Then
        assertThat(cameras).extracting(Camera::id).containsExactly("1");
        assertThat(cameras)
                .extracting(Camera::address)
                .containsExactly(CameraAddress.parse("rtsp://viewer:secret@203.0.113.50:8554/stream2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'rtsp_url':'rtsp://u:p@192.168.1.6:554/stream2','connection_ip':null | rtsp://u:p@192.168.1.6:554/stream2",
                "'rtsp_url':'rtsp://u:p@192.168.1.6:554/s','connection_ip':'203.0.113.5','connection_port':8554 | rtsp://u:p@203.0.113.5:8554/s",
                "'rtsp_url':'rtsp://u:p@192.168.1.6:554/s','connection_ip':'203.0.113.5' | rtsp://u:p@203.0.113.5:554/s",
                "'rtsp_url':'rtsp://192.168.1.6/s','connection_ip':'2001:db8::1','connection_port':'8554' | rtsp://[2001:db8::1]:8554/s",
                "'ip_address':'192.168.1.6','user_name':'u@x','password':'p/1' | rtsp://u%40x:p%2F1@192.168.1.6:554/stream2",
                "'ip_address':'192.168.1.6','connection_ip':'203.0.113.5','connection_port':8554 | rtsp://203.0.113.5:8554/stream2",
            })
    void shouldFindTheAddressByTheGuidesRules(String data, String address) {
        // Given
        backend.assign(LaravelBackend.camera(1, "{" + data.replace('\'', '"') + "}"));
        // When
        List<Camera> cameras = list.read();
        // Then
        assertThat(cameras).extracting(Camera::address).containsExactly(CameraAddress.parse(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"ip_address\":\"10.0.0.1/elsewhere?\"}",
                "{\"ip_address\":\"10.0.0.1\",\"connection_port\":99999}",
                "{\"rtsp_url\":\"rtsp://10.0.0.1/s\",\"connection_ip\":\"a/b@c\"}",
                "not json",
            })
    void shouldNameTheCameraWhoseDataCannotBeUsedAndKeepTheOthers(String plain) {
        // Given
        backend.assign(LaravelBackend.camera(1, plain) + "," + LaravelBackend.clips(2));
        // When
        List<Camera> cameras = list.read();
        // Then
        assertThat(cameras).extracting(Camera::id).containsExactly("1", "2");
        assertThat(cameras.get(0).address()).isInstanceOf(Unusable.class);
        assertThat(cameras.get(1).address()).isEqualTo(CameraAddress.parse("/clip2.mp4"));
    }

    @Test
    void shouldSayThatTheKeyIsAnother() {
        // Given
        backend.assign("{\"id\":1,\"encrypted_data\":\"eyJpdiI6Ik\"},{\"id\":2}");
        // When
        List<Camera> cameras = list.read();
        // Then
        assertThat(cameras)
                .hasSize(2)
                .allSatisfy(camera ->
                        assertThat(((Unusable) camera.address()).remedy()).contains("MODEL_ENCRYPTION_KEY"));
    }

    @Test
    void shouldLeaveOutWhatIsNotActiveOrHasNoId() {
        // Given
        backend.assign(String.join(
                ",",
                LaravelBackend.camera(1, "{}", ",\"is_active\":false"),
                LaravelBackend.camera(2, "{}", ",\"is_active\":0"),
                LaravelBackend.camera(3, "{}", ",\"is_active\":1"),
                "{\"name\":\"nobody\"}",
                "null",
                "7",
                LaravelBackend.camera(4, "{}", ",\"is_active\":null")));
        // Then
        assertThat(list.read()).extracting(Camera::id).containsExactly("3", "4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "{\"status\":true,\"data\":{\"1\":{}}}",
                "{\"status\":true,\"data\":null}",
                "{\"status\":false,\"data\":[]}",
                "[1,2]",
                "null"
            })
    void shouldHaveNoListWhenTheAnswerIsNone(String body) {
        // Given
        backend.instead("cameras", new Reply(200, body));
        // Then
        assertThatThrownBy(list::read).isInstanceOf(Unavailable.class).hasMessageContaining("backend");
    }

    @AfterEach
    void close() {
        list.close();
        backend.close();
    }
}
