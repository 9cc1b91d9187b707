package io.vigil.inference.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.inference.pipeline.FrameLedger.CameraKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EpochsTest {
    private static final CameraKey YARD = new CameraKey("default", "1");
    private static final CameraKey GATE = new CameraKey("default", "2");

    private final Epochs epochs = new Epochs();

    @Test
    void shouldFenceOutWhoServedTheCameraBefore() {
        assertThat(superseded(YARD, 3, 0)).isFalse();
        assertThat(superseded(YARD, 8, 0.1)).isFalse();
        assertThat(superseded(YARD, 3, 0.2)).isTrue();
        assertThat(superseded(YARD, 8, 0.3)).isFalse();
    }

    @Test
    void shouldFenceOutPicturesThatWaitedForTheBroker() {
        superseded(YARD, 8, 60);
        assertThat(superseded(YARD, 3, 10)).isTrue();
    }

    @Test
    void shouldTakeTheOldOnesPicturesWhereThereAreNoOthersForLong() {
        superseded(YARD, 8, 0);
        assertThat(superseded(YARD, 3, 29.9)).isTrue();
        assertThat(superseded(YARD, 3, 30)).isFalse();
        assertThat(superseded(YARD, 8, 31)).isFalse();
        assertThat(superseded(YARD, 3, 32)).isTrue();
    }

    @Test
    void shouldKeepCamerasApartAndLeaveAloneWhoIsToldNoEpoch() {
        superseded(YARD, 8, 0);
        assertThat(superseded(GATE, 3, 1)).isFalse();
        assertThat(superseded(YARD, 0, 1)).isFalse();
        assertThat(superseded(YARD, 3, 2)).isTrue();
    }

    private boolean superseded(CameraKey camera, long epoch, double seconds) {
        return epochs.isSuperseded(
                camera, epoch, Instant.parse("2026-01-01T00:00:00Z").plusMillis(Math.round(seconds * 1_000)));
    }
}
