package io.vigil.inference.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Keypoint;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.pose.Pose;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.TensorFlowModel;
import io.vigil.inference.track.Moment;
import io.vigil.inference.track.TrackedObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model in the build, on keypoints that are stored as numbers. Its accuracy is measured elsewhere: docs/models/action.md. */
class ShippedActionsTest {

    private static final Path FIXTURES = Path.of("src/test/resources/action");

    private static TensorFlowModel model;

    @BeforeAll
    static void load() {
        model = TensorFlowModel.load(new ModelFolder(Path.of("target/models/action")), 1, List.of(1));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    /** Real ones are of pedestrians that the shipped model learned from; generated ones are of a seed that it did not. */
    @ParameterizedTest
    @CsvSource({
        "real-walking, walking, 1.3333",
        "real-standing, standing, 1.3333",
        "generated-walk, walking, 1.7778",
        "generated-lie, fallen, 1.7778"
    })
    void shouldNameWhatThePersonDoes(String fixture, String action, float aspect) throws IOException {
        List<TrackedAction> answers = watch(fixture, aspect);
        assertThat(answers).isNotEmpty();
        assertThat(answers.get(answers.size() - 1).action()).isEqualTo(action);
    }

    /** It was never shown to be told reliably, so it is not offered. */
    @Test
    void shouldNotNameWhatIsNotOffered() throws IOException {
        assertThat(watch("generated-sit", 1.7778f))
                .allMatch(answer -> answer.action().equals(TrackedAction.UNKNOWN));
        assertThat(model.manifest().reading().labels()).doesNotContain("fighting", "running", "sitting", "reaching");
    }

    private static List<TrackedAction> watch(String fixture, float aspect) throws IOException {
        PoseActions actions = PoseActions.of(new ActionModel(model, 4));
        return actions.recognise(frames(fixture, aspect)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<TrackedFrame> frames(String fixture, float aspect) throws IOException {
        List<TrackedFrame> frames = new ArrayList<>();
        for (String line : Files.readAllLines(FIXTURES.resolve(fixture + ".csv"))) {
            if (!line.startsWith("#")) {
                String[] values = line.split(",", -1);
                Instant at = Instant.ofEpochMilli(Long.parseLong(values[0]));
                FoundObject person = new FoundObject(Category.PERSON, 0.8f, Box.WHOLE);
                frames.add(new TrackedFrame(
                        "fixture",
                        new Moment("one", frames.size() + 1, at),
                        aspect,
                        List.of(new TrackedObject(person, 1L)),
                        List.of(new PersonView(0, null, pose(values)))));
            }
        }
        return frames;
    }

    private static Pose pose(String[] values) {
        List<Keypoint> keypoints = new ArrayList<>();
        float sum = 0;
        for (int i = 1; i < values.length; i += 3) {
            float confidence = Float.parseFloat(values[i + 2]);
            sum += confidence;
            keypoints.add(
                    new Keypoint(new Point(Float.parseFloat(values[i]), Float.parseFloat(values[i + 1])), confidence));
        }
        return new Pose(sum / Pose.KEYPOINTS, keypoints);
    }
}
