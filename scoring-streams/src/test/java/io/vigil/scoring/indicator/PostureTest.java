package io.vigil.scoring.indicator;

import static io.vigil.scoring.indicator.Persons.guessing;
import static io.vigil.scoring.indicator.Persons.upright;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.scoring.frame.Skeleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostureTest {

    @ParameterizedTest(name = "neck {0}, wrists at {1}, {2}: {3}")
    @CsvSource({
        "0.5, 0.60, 0.62, 0", // relaxed, arms hanging
        "0.4, 0.60, 0.62, 0", // the border of relaxed
        "0.3, 0.60, 0.62, 0.25", // shoulders half raised
        "0.2, 0.60, 0.62, 0.5", // in full
        "0.1, 0.60, 0.62, 0.5",
        "0.4, 0.50, 0.50, 0.5", // arms crossed before the breast
        "0.4, 0.59, 0.50, 0.25", // 0.45 torsos from it
        "0.4, 0.50, 0.33, 0.5", // hands at the face
        "0.2, 0.50, 0.50, 1"
    })
    void shouldReadRaisedShouldersAndClosedArms(double neck, double x, double y, double tension) {
        assertThat(Posture.tension(upright(neck, x, y), 1)).isCloseTo(tension, within(1e-5));
    }

    @Test
    void shouldMeasureTheSameInAnyShapeOfPicture() {
        // Given a picture twice as wide as high: the same body takes half the share of its width
        Skeleton square = upright(0.3, 0.59, 0.5);
        float[] values = new float[Skeleton.KEYPOINTS * 3];
        for (int i = 0; i < Skeleton.KEYPOINTS; i++) {
            values[3 * i] = square.x(i) / 2;
            values[3 * i + 1] = square.y(i);
            values[3 * i + 2] = square.confidence(i);
        }
        // Then
        assertThat(Posture.tension(Skeleton.of(values), 2)).isCloseTo(Posture.tension(square, 1), within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 11, 12})
    void shouldNotKnowWhereEarsShouldersOrHipsAreNotSeen(int keypoint) {
        assertThat(Posture.tension(guessing(upright(0.3, 0.6, 0.62), keypoint), 1))
                .isNaN();
    }

    @Test
    void shouldTakeArmsThatAreNotSeenForFree() {
        Skeleton crossed = upright(0.4, 0.5, 0.5);
        assertThat(Posture.tension(guessing(guessing(crossed, 9), 10), 1)).isCloseTo(0, within(1e-5));
    }
}
