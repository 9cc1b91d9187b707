package io.vigil.capture.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.camera.Sparing;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private final Selection selection = new Selection();

    @Test
    void shouldTakeEveryPacketUntilToldOtherwise() {
        assertThat(selection.takes(false)).isTrue();
        assertThat(selection.takes(true)).isTrue();
    }

    @Test
    void shouldLeaveOutAllButKeyframesAtOnce() {
        selection.want(Sparing.ALL_BUT_KEYFRAMES);
        assertThat(selection.takes(false)).isFalse();
        assertThat(selection.takes(true)).isTrue();
        assertThat(selection.takes(false)).isFalse();
    }

    @Test
    void shouldBeginAgainWithAKeyframeOnly() {
        selection.want(Sparing.ALL_BUT_KEYFRAMES);
        selection.want(Sparing.NOTHING);
        assertThat(selection.takes(false)).isFalse();
        assertThat(selection.takes(true)).isTrue();
        assertThat(selection.takes(false)).isTrue();
    }

    @Test
    void shouldSpareDisposablePicturesAtOnceAndBeBackAtOnce() {
        selection.want(Sparing.DISPOSABLE);
        assertThat(selection.current()).isEqualTo(Sparing.DISPOSABLE);
        selection.want(Sparing.NOTHING);
        assertThat(selection.current()).isEqualTo(Sparing.NOTHING);
    }
}
