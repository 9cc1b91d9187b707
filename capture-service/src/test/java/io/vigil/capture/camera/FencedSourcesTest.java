package io.vigil.capture.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.capture.camera.CameraState.Unreachable;
import io.vigil.capture.camera.CameraState.Unreadable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FencedSourcesTest {
    private final FencedSources fenced = new FencedSources(
            new ScriptedSources("p"),
            List.of(
                    AddressBlock.parse("169.254.169.254/32"),
                    AddressBlock.parse("127.0.0.0/8"),
                    AddressBlock.parse("::1")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://2852039166/",
                "rtsp://u:p@127.9.9.9/x",
                "rtsp://localhost:554/x",
                "http://[::1]/x",
                "http://[::ffff:169.254.169.254]/x",
                "onvif://127.0.0.1/"
            })
    void shouldOpenNothingBehindTheFenceWhateverItsName(String address) {
        assertThatThrownBy(() -> fenced.of(camera(address)))
                .isInstanceOfSatisfying(
                        SourceFailed.class,
                        failed -> assertThat(failed.trouble())
                                .isInstanceOf(Unreadable.class)
                                .extracting(CameraState.Trouble::remedy)
                                .asString()
                                .contains("vigil.capture.connection.never")
                                .doesNotContain("169", "127"));
    }

    @Test
    void shouldOpenWhatIsElsewhereAndFiles() {
        assertThat(fenced.of(camera("rtsp://192.0.2.1/x")).advance()).isTrue();
        assertThat(new FencedSources(new ScriptedSources("p"), List.of(AddressBlock.parse("0.0.0.0/0")))
                        .of(camera("/srv/a.mp4"))
                        .advance())
                .isTrue();
    }

    @Test
    void shouldNotLeaveANameToOthersThatItCannotLookUpItself() {
        assertThatThrownBy(() -> fenced.of(camera("http://0251.0376.0251.0376/")))
                .isInstanceOfSatisfying(
                        SourceFailed.class,
                        failed -> assertThat(failed.trouble()).isInstanceOf(Unreachable.class));
    }

    private static Camera camera(String address) {
        return new Camera("1", CameraAddress.parse(address), 0, Handling.USUAL);
    }
}
