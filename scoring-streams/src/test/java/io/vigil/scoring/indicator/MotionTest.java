package io.vigil.scoring.indicator;

import static io.vigil.scoring.indicator.Persons.guessing;
import static io.vigil.scoring.indicator.Persons.upright;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.scoring.frame.Skeleton;
import org.junit.jupiter.api.Test;

class MotionTest {
    private static final Skeleton STILL = upright(0.4, 0.6, 0.62);

    @Test
    void shouldMeasureHeightsASecond() {
        // Given head and arms that move 0.02 of the picture in 0.2 s: 0.2 heights a second for a box half as high
        Skeleton moved = upright(0.4, 0.6, 0.62, 0.02, 0);
        // When
        double energy = Motion.energy(STILL, moved, 1, 0.5, 0.2);
        // Then
        assertThat(energy).isCloseTo(0.04, within(1e-6));
        assertThat(Motion.fidgeting(energy)).isCloseTo(0.375, within(1e-5)); // (0.2 - 0.08) / 0.32
    }

    @Test
    void shouldNotTakeWalkingForFidgeting() {
        Skeleton further = upright(0.4, 0.6, 0.62, 0, 0.1);
        assertThat(Motion.energy(STILL, further, 16.0 / 9, 0.5, 0.2)).isCloseTo(0, within(1e-9));
    }

    @Test
    void shouldTakeTheTrembleOfThePoseModelForStill() {
        assertThat(Motion.fidgeting(0)).isZero();
        assertThat(Motion.fidgeting(0.08 * 0.08)).isZero();
        assertThat(Motion.fidgeting(4)).isEqualTo(1);
    }

    @Test
    void shouldNotKnowWithoutShouldersInBoth() {
        assertThat(Motion.energy(STILL, guessing(STILL, 5), 1, 0.5, 0.2)).isNaN();
        assertThat(Motion.energy(guessing(STILL, 6), STILL, 1, 0.5, 0.2)).isNaN();
    }
}
