package io.vigil.inference.gaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A head with eyeballs, turned and projected as a camera far away would see it: the gaze comes back out. */
class EyeModelTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "25, 0, 0", "25, -25, 0", "-40, 10, 0", "0, 30, 0", "0, 0, 20", "15, -30, -10"})
    void shouldTellTheGazeWhateverTheHeadDoes(float head, float eye, float nod) {
        // Given
        Vector forward = direction(head, nod);
        Vector up = direction(head, nod + 90);
        Vector looking = direction(head + eye, nod);
        Vector iris = looking.times(EyeModel.RADIUS)
                .minus(forward.times(EyeModel.DEPTH))
                .plus(up.times(EyeModel.LIFT));

        // When
        Vector gaze = EyeModel.gaze(new Vector(iris.x(), iris.y(), 0), forward, up);

        // Then
        Gaze read = Gaze.along(gaze.x(), gaze.y(), gaze.z());
        assertThat(read.yaw()).isCloseTo(head + eye, within(0.1f));
        assertThat(read.pitch()).isCloseTo(nod, within(0.1f));
    }

    @Test
    void shouldCountALookIntoTheCameraAsNoAversionAndASidewaysLookAsAll() {
        assertThat(Gaze.along(0, 0, -1).aversion()).isZero();
        assertThat(aversion(Gaze.DIRECT - 1)).isZero();
        assertThat(aversion((Gaze.DIRECT + Gaze.AVERTED) / 2)).isCloseTo(0.5f, within(0.01f));
        assertThat(aversion(-Gaze.AVERTED - 1)).isOne();
    }

    private static float aversion(float yaw) {
        Vector looking = direction(yaw, 0);
        return Gaze.along(looking.x(), looking.y(), looking.z()).aversion();
    }

    /** Degrees, as {@link Gaze} counts them. */
    private static Vector direction(float yaw, float pitch) {
        double y = Math.toRadians(yaw);
        double p = Math.toRadians(pitch);
        return new Vector(
                (float) (Math.sin(y) * Math.cos(p)), (float) -Math.sin(p), (float) (-Math.cos(y) * Math.cos(p)));
    }
}
