package io.vigil.scoring.health;

import static io.vigil.scoring.frame.Seen.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameRateTest {

    @Test
    void shouldCountTheTenWholeSecondsBefore() {
        FrameRate rate = frames(0, 30);
        assertThat(rate.at(at(30))).isEqualTo(5f);
        assertThat(rate.at(at(35.9))).isEqualTo(2.5f);
        assertThat(rate.at(at(40))).isZero();
    }

    @Test
    void shouldKeepOnlyTheLastSeconds() {
        assertThat(frames(0, 600).bySecond()).hasSizeLessThan(40);
    }

    @Test
    void shouldForgetWhatAClockCountedBeforeItWasSetBack() {
        FrameRate rate = frames(1000, 1010).with(at(5));
        assertThat(rate.bySecond()).hasSize(1);
    }

    private static FrameRate frames(int from, int until) {
        FrameRate rate = FrameRate.NONE;
        for (int i = from * 5; i < until * 5; i++) {
            rate = rate.with(at(i / 5.0));
        }
        return rate;
    }
}
