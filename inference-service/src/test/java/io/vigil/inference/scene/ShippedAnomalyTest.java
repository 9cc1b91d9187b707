package io.vigil.inference.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.TensorFlowModel;
import io.vigil.inference.track.Moment;
import io.vigil.inference.track.TrackedObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model in the build, on scenes that could hardly be plainer. How often it is right is measured: docs/models/anomaly.md. */
class ShippedAnomalyTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

    private static TensorFlowModel model;

    @BeforeAll
    static void load() {
        model = TensorFlowModel.load(new ModelFolder(Path.of("target/models/anomaly")), 1, List.of(1));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void shouldFindNothingInAnEmptyScene() {
        assertThat(last(0, 0).score()).isLessThan(0.5f);
    }

    @Test
    void shouldFindNothingInAFewWhoStroll() {
        assertThat(last(3, 0.06).score()).isLessThan(0.5f);
    }

    @Test
    void shouldNoticeACrowdThatRushes() {
        SceneAnomaly rush = last(40, 0.7);
        assertThat(rush.score()).isGreaterThan(0.5f);
        assertThat(rush.features()).hasSize(3);
    }

    @Test
    void shouldJudgeCamerasApart() {
        // Given
        AutoencoderWatch watch = new AutoencoderWatch(model, 4);
        List<TrackedFrame> both = new ArrayList<>(frames("gate", 3, 0.06));
        both.addAll(frames("yard", 3, 0.06));

        // When
        List<Optional<SceneAnomaly>> judged = watch.judge(both);

        // Then
        assertThat(judged.subList(0, 20)).isEqualTo(judged.subList(20, 40));
        assertThat(judged.get(0)).as("too little was seen yet").isEmpty();
    }

    @Test
    void shouldNotJudgeAPortrait() {
        List<TrackedFrame> portrait = frames("desk", 1, 0).stream()
                .map(frame -> new TrackedFrame(
                        frame.camera(),
                        frame.moment(),
                        frame.aspect(),
                        List.of(new TrackedObject(
                                new FoundObject(Category.PERSON, 0.9f, new Box(0.2f, 0.1f, 0.6f, 0.9f)), 1L)),
                        List.of()))
                .toList();
        assertThat(new AutoencoderWatch(model, 4).judge(portrait)).allMatch(Optional::isEmpty);
    }

    private static SceneAnomaly last(int people, double speed) {
        List<Optional<SceneAnomaly>> judged = new AutoencoderWatch(model, 4).judge(frames("gate", people, speed));
        return judged.get(judged.size() - 1).orElseThrow();
    }

    /** People a tenth of the picture high who go right and left in turns, {@code speed} pictures a second. */
    private static List<TrackedFrame> frames(String camera, int people, double speed) {
        List<TrackedFrame> frames = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double at = i / 5.0;
            List<TrackedObject> objects = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                double way = (person % 2 == 0 ? 1 : -1) * speed * at;
                double x = ((0.1 + 0.23 * person + way) % 0.9 + 0.9) % 0.9;
                Box box = new Box((float) x, 0.3f + 0.04f * (person % 10), 0.05f, 0.15f);
                objects.add(new TrackedObject(new FoundObject(Category.PERSON, 0.8f, box), (long) person + 1));
            }
            Moment moment = new Moment("one", i + 1, BEGIN.plus(Duration.ofMillis(i * 200L)));
            frames.add(new TrackedFrame(camera, moment, 1, objects, List.of()));
        }
        return frames;
    }
}
