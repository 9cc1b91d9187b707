package io.vigil.inference.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.inference.action.ActionModel;
import io.vigil.inference.action.PoseActions;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.TensorFlowModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The training command's parts on little data: some seconds. */
class LearnerTest {

    private static final PrintStream QUIET = new PrintStream(OutputStream.nullOutputStream());
    private static final Learning SHORT = new Learning(3, 32, 0.003, 1e-4f, 5);

    @TempDir
    Path folder;

    @Test
    void shouldLearnTheSameModelFromTheSameSeed() throws IOException {
        // When
        train(folder.resolve("one"));
        train(folder.resolve("two"));

        // Then
        assertThat(folder.resolve("one").resolve(ModelManifest.GRAPH))
                .hasSameBinaryContentAs(folder.resolve("two").resolve(ModelManifest.GRAPH));
    }

    @Test
    void shouldTellGeneratedStrangersWhoWalkFromThoseWhoLie() throws IOException {
        // Given
        ActionFindings findings = train(folder.resolve("model"));

        // Then
        assertThat(findings.strangers().recall("walking").value()).isGreaterThan(0.7);
        assertThat(findings.strangers().recall("fallen").value()).isGreaterThan(0.7);
    }

    @Test
    void shouldWriteAModelThatTheServiceRuns() throws IOException {
        // Given
        train(folder.resolve("model"));

        // When
        try (TensorFlowModel model = TensorFlowModel.load(new ModelFolder(folder.resolve("model")), 1, List.of(1))) {
            ActionModel actions = new ActionModel(model, 4);
            List<Sample> samples =
                    new Recording(77).samples(GeneratedClips.make(77, 1).get(0), 6);
            List<float[]> answers =
                    actions.classify(samples.stream().map(Sample::window).toList());

            // Then
            assertThat(PoseActions.of(actions).manifest().reading().labels()).contains("walking", "other");
            assertThat(answers).hasSize(6).allSatisfy(answer -> {
                float sum = 0;
                for (float probability : answer) {
                    sum += probability;
                }
                assertThat(sum).isBetween(0.999f, 1.001f);
            });
        }
        assertThat(Files.size(folder.resolve("model").resolve(ModelManifest.GRAPH)))
                .isLessThan(1_000_000);
    }

    private static ActionFindings train(Path target) throws IOException {
        return new ActionRole(samples(), SHORT, QUIET).train(target);
    }

    /** Generated people in the roles of the recorded ones. */
    private static ActionSamples samples() {
        Recording recording = new Recording(3);
        Map<String, List<Sample>> bySource = new LinkedHashMap<>();
        long seed = 10;
        for (String source : List.of("deepmimic", "ninja", "sinbad", "oto")) {
            bySource.put(source, filmed(recording, seed++, 2));
        }
        return new ActionSamples(bySource, filmed(recording, seed, 6), List.of(List.of()));
    }

    private static List<Sample> filmed(Recording recording, long seed, int people) {
        return GeneratedClips.make(seed, people).stream()
                .flatMap(clip -> recording.samples(clip, 6).stream())
                .toList();
    }
}
