package io.vigil.inference.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoseWindowTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Offset<Float> NEARLY = within(0.002f);

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 15, 25})
    void shouldGiveTheSameWindowAtEveryFrameRate(int rate) {
        assertThat(strolling(regular(rate)))
                .usingElementComparator(PoseWindowTest::almost)
                .containsExactly(strolling(regular(5)));
    }

    @Test
    void shouldGiveTheSameWindowWhenFramesComeIrregularly() {
        // Given
        SplittableRandom random = new SplittableRandom(5);
        List<Double> times = new ArrayList<>();
        for (double at = 0; at < 4; at += random.nextDouble(0.05, 0.35)) {
            times.add(at);
        }
        times.add(4.0);

        // Then
        assertThat(strolling(times))
                .usingElementComparator(PoseWindowTest::almost)
                .containsExactly(strolling(regular(5)));
    }

    @Test
    void shouldWaitUntilThreeSecondsWereSeen() {
        // Given
        PoseWindow window = new PoseWindow();
        for (int i = 0; i < 15; i++) {
            window.add(at(i * 0.2), Poses.standing(0.5f, 0.2f, 0.5f), 1);
            assertThat(window.sample()).isEmpty();
        }

        // When
        window.add(at(3), Poses.standing(0.5f, 0.2f, 0.5f), 1);

        // Then
        assertThat(window.sample()).isPresent();
    }

    @Test
    void shouldMakeNothingUpWhereThePersonWasHidden() {
        // Given
        PoseWindow window = new PoseWindow();
        for (double at : regular(10)) {
            if (at < 1.9 || at > 3.1) {
                window.add(at(at), Poses.standing(0.5f, 0.2f, 0.5f), 1);
            }
        }

        // When
        float[] sample = window.sample().orElseThrow();

        // Then
        assertThat(confidence(sample, 7)).isZero();
        assertThat(confidence(sample, 0)).isEqualTo(0.8f, NEARLY);
        assertThat(confidence(sample, 15)).isEqualTo(0.8f, NEARLY);
    }

    @Test
    void shouldSayNothingOfAPersonWhoWasHiddenForMostOfTheTime() {
        PoseWindow window = new PoseWindow();
        for (double at : List.of(0.0, 0.9, 1.8, 2.7, 3.6)) {
            window.add(at(at), Poses.standing(0.5f, 0.2f, 0.5f), 1);
        }
        assertThat(window.sample()).isEmpty();
    }

    @Test
    void shouldNotTellNearFromFar() {
        assertThat(still(0.2f, 0.1f, 0.8f, 1))
                .usingElementComparator(PoseWindowTest::almost)
                .containsExactly(still(0.7f, 0.6f, 0.1f, 1));
    }

    @Test
    void shouldPutOutKeypointsThatAreNotSure() {
        PoseWindow window = new PoseWindow();
        for (double at : regular(5)) {
            window.add(at(at), Poses.standing(0.5f, 0.2f, 0.5f, 0.1f), 1);
        }
        assertThat(window.sample()).as("nobody knows where the hips are").isEqualTo(Optional.empty());
    }

    /** Somebody who walks to the right: the window must show it. */
    @Test
    void shouldKeepTheWayThatThePersonGoes() {
        float[] window = strolling(regular(5));
        int nose = 0;
        assertThat(window[15 * PoseWindow.VALUES + nose] - window[nose]).isGreaterThan(0.3f);
    }

    private static float[] still(float x, float y, float height, float aspect) {
        PoseWindow window = new PoseWindow();
        for (double at : regular(5)) {
            window.add(at(at), Poses.standing(x, y, height), aspect);
        }
        return window.sample().orElseThrow();
    }

    private static float[] strolling(List<Double> times) {
        PoseWindow window = new PoseWindow();
        for (double at : times) {
            window.add(at(at), Poses.standing((float) (0.2 + 0.1 * at), 0.3f, 0.4f), 1);
        }
        return window.sample().orElseThrow();
    }

    private static List<Double> regular(int rate) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i <= 4 * rate; i++) {
            times.add((double) i / rate);
        }
        return times;
    }

    private static float confidence(float[] sample, int index) {
        return sample[index * PoseWindow.VALUES + 2];
    }

    private static int almost(Float left, Float right) {
        return Math.abs(left - right) < 0.002 ? 0 : Float.compare(left, right);
    }

    private static Instant at(double seconds) {
        return BEGIN.plus(Duration.ofNanos(Math.round(seconds * 1e9)));
    }
}
