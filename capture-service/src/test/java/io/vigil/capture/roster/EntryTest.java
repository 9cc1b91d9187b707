package io.vigil.capture.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Rtsp;
import io.vigil.capture.camera.CameraAddress.Unusable;
import io.vigil.capture.camera.Transport;
import io.vigil.capture.mask.Corner;
import io.vigil.capture.mask.Mask;
import io.vigil.capture.mask.Masks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EntryTest {
    private static final String TRIANGLE = "[{\"x\":0,\"y\":0},{\"x\":0.5,\"y\":0},{\"x\":\"0.5\",\"y\":1}]";
    private static final Masks ONE =
            new Masks(List.of(new Mask(List.of(new Corner(0, 0), new Corner(0.5, 0), new Corner(0.5, 1)))));

    @Test
    void shouldReadHowTheCameraIsToBeTreated() {
        // When
        Camera camera = camera("{\"priority\":7,\"masks\":[" + TRIANGLE
                + "],\"motion_gate\":false,\"transport\":\"udp\",\"another\":{}}");
        // Then
        assertThat(camera.priority()).isEqualTo(7);
        assertThat(camera.handling().masks()).isEqualTo(ONE);
        assertThat(camera.handling().motionGate()).isFalse();
        assertThat(((Rtsp) camera.address()).transport()).isEqualTo(Transport.UDP);
    }

    @Test
    void shouldReadMasksThatADatabaseKeepsAsText() {
        assertThat(camera("{\"masks\":\"[" + TRIANGLE.replace("\"", "\\\"") + "]\"}")
                        .handling()
                        .masks())
                .isEqualTo(ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"masks\":null}", "{\"masks\":[]}", "{\"masks\":\"[]\",\"motion_gate\":\"maybe\"}"})
    void shouldTakeNothingSaidAsTheUsual(String said) {
        Camera camera = camera(said);
        assertThat(camera.address()).isInstanceOf(Rtsp.class);
        assertThat(camera.handling().masks()).isEqualTo(Masks.NONE);
        assertThat(camera.handling().motionGate()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "7",
                "{}",
                "\"everything\"",
                "[7]",
                "[[]]",
                "[[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0}]]",
                "[[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0},{\"x\":1}]]",
                "[[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0},{\"x\":1,\"y\":1.2}]]",
                "[[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0},{\"x\":1,\"y\":\"NaN\"}]]",
                "[[[0,0],[1,0],[1,1]]]",
            })
    void shouldNotCaptureACameraWhoseMasksCannotBeRead(String masks) {
        Camera camera = camera("{\"masks\":" + masks + "}");
        assertThat(camera.address()).isInstanceOf(Unusable.class);
        assertThat(((Unusable) camera.address()).remedy()).contains("privacy mask", "nothing is captured");
    }

    private static Camera camera(String said) {
        return Entry.camera(
                "1",
                CameraAddress.parse("rtsp://camera/stream2"),
                JsonMapper.shared().readTree(said));
    }
}
