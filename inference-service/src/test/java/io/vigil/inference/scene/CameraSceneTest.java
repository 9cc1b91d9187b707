package io.vigil.inference.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.track.Moment;
import io.vigil.inference.track.TrackedObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class CameraSceneTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void shouldSayNothingBeforeSpeedsAreKnown() {
        CameraScene scene = new CameraScene();
        List<Optional<float[]>> seen = seconds(0, 2.4, 5).stream()
                .map(at -> scene.see(frame("one", at, List.of())))
                .toList();
        assertThat(seen.subList(0, 10)).allMatch(Optional::isEmpty);
        assertThat(seen.subList(10, 12)).allMatch(Optional::isPresent);
    }

    @Test
    void shouldTellAllFeaturesWithinZeroAndOne() {
        for (float value : watched(5, at -> List.of(person(0.1 + 0.3 * at, 0.3, 0.4), person(0.8, 0.3, 0.4)))) {
            assertThat(value).isBetween(0f, 1f);
        }
    }

    @Test
    void shouldTellSpeedInHeightsASecondWhateverTheFrameRate() {
        // Given
        DoubleFunction<List<Box>> strolling = at -> List.of(person(0.1 + 0.1 * at, 0.3, 0.2));

        // When
        float slow = of(watched(5, strolling), SceneFeature.SPEED);
        float quick = of(watched(10, strolling), SceneFeature.SPEED);

        // Then: half a height a second is 0.5 / 1.5
        assertThat(slow).isCloseTo(1 / 3f, within(0.01f));
        assertThat(quick).isCloseTo(slow, within(0.01f));
    }

    @Test
    void shouldNoticeWhoLies() {
        float upright = of(watched(5, at -> List.of(person(0.5, 0.3, 0.4))), SceneFeature.PEOPLE_WIDTH_MOST);
        float lying = of(watched(5, at -> List.of(new Box(0.3f, 0.7f, 0.4f, 0.12f))), SceneFeature.PEOPLE_WIDTH_MOST);
        assertThat(lying).isGreaterThan(upright + 0.3f);
    }

    @Test
    void shouldTellWhetherPeopleGoTheSameWay() {
        DoubleFunction<List<Box>> together =
                at -> List.of(person(0.1 + 0.1 * at, 0.3, 0.2), person(0.2 + 0.1 * at, 0.6, 0.2));
        DoubleFunction<List<Box>> apart =
                at -> List.of(person(0.1 + 0.1 * at, 0.3, 0.2), person(0.9 - 0.1 * at, 0.6, 0.2));
        assertThat(of(watched(5, together), SceneFeature.DIRECTION_AGREEMENT)).isCloseTo(1f, within(0.01f));
        assertThat(of(watched(5, apart), SceneFeature.DIRECTION_AGREEMENT)).isCloseTo(0f, within(0.01f));
    }

    @Test
    void shouldForgetEverythingWhenTheCameraConnectsAnew() {
        CameraScene scene = new CameraScene();
        seconds(0, 4, 5).forEach(at -> scene.see(frame("one", at, List.of(person(0.5, 0.3, 0.4)))));
        assertThat(scene.see(frame("two", 4.2, List.of()))).isEmpty();
    }

    private static float of(float[] features, SceneFeature feature) {
        return features[feature.place()];
    }

    private static float[] watched(int rate, DoubleFunction<List<Box>> boxes) {
        CameraScene scene = new CameraScene();
        float[] last = {};
        for (double at : seconds(0, 4, rate)) {
            last = scene.see(frame("one", at, boxes.apply(at))).orElse(last);
        }
        return last;
    }

    private static List<Double> seconds(double from, double to, int rate) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; from + (double) i / rate < to; i++) {
            times.add(from + (double) i / rate);
        }
        return times;
    }

    private static Box person(double x, double y, double height) {
        return new Box((float) (x - height / 6), (float) y, (float) (height / 3), (float) height);
    }

    private static TrackedFrame frame(String session, double at, List<Box> boxes) {
        List<TrackedObject> objects = new ArrayList<>();
        for (Box box : boxes) {
            objects.add(new TrackedObject(new FoundObject(Category.PERSON, 0.8f, box), (long) objects.size() + 1));
        }
        Moment moment =
                new Moment(session, Math.round(at * 100) + 1, BEGIN.plus(Duration.ofMillis(Math.round(at * 1000))));
        return new TrackedFrame("gate", moment, 1, objects, List.of());
    }
}
