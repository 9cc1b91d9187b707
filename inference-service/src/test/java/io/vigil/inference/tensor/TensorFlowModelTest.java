package io.vigil.inference.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.inference.tensor.ModelManifest.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorFlowModelTest {

    private static final Path FACES = Path.of("target/models/faces");

    private static final Output BOXES = new Output("boxes", List.of(896, 16));

    @TempDir
    Path folder;

    private ModelManifest manifest;

    @BeforeEach
    void copy() throws IOException {
        Files.copy(FACES.resolve(ModelManifest.GRAPH), folder.resolve(ModelManifest.GRAPH));
        manifest = ModelManifest.read(FACES);
        manifest.write(folder);
    }

    @Test
    void shouldAnswerEachPictureOfABatch() {
        try (TensorFlowModel model = TensorFlowModel.load(new ModelFolder(folder), 1, List.of(1))) {
            // Given
            PixelBatch batch = new PixelBatch(model.manifest().input(), 3);
            batch.next();
            batch.next();

            // When
            Outputs outputs = model.run(batch);

            // Then
            assertThat(outputs.size()).isEqualTo(2);
            assertThat(outputs.of("scores")).hasSize(2 * 896);
            assertThat(outputs.of("boxes")).hasSize(2 * 896 * 16);
        }
    }

    @Test
    void shouldRefuseAGraphWhoseChecksumIsNotTheManifests() throws IOException {
        // Given
        byte[] graph = Files.readAllBytes(folder.resolve(ModelManifest.GRAPH));
        graph[graph.length / 2] ^= 1;
        Files.write(folder.resolve(ModelManifest.GRAPH), graph);

        // Then
        assertThatThrownBy(this::load).isInstanceOf(ModelLoadFailed.class).hasMessageContaining("SHA-256");
    }

    @Test
    void shouldRefuseAModelThatAnswersInAnotherShape() throws IOException {
        // Given
        withOutputs(new Output("scores", List.of(512, 1)), BOXES).write(folder);

        // Then
        assertThatThrownBy(this::load)
                .isInstanceOf(ModelLoadFailed.class)
                .hasMessageContaining("scores has shape [1, 896, 1] where the manifest says [1, 512, 1]");
    }

    @Test
    void shouldRefuseAModelWithoutTheOutputThatTheManifestNames() throws IOException {
        // Given
        withOutputs(new Output("scores", "nothing", List.of(1)), BOXES).write(folder);

        // Then
        assertThatThrownBy(this::load).isInstanceOf(ModelLoadFailed.class).hasMessageContaining("nothing");
    }

    @Test
    void shouldSayWhatToDoAboutAFolderWithoutModel() {
        assertThatThrownBy(() -> TensorFlowModel.load(new ModelFolder(folder.resolve("none")), 1, List.of()))
                .isInstanceOf(ModelLoadFailed.class)
                .hasMessageContaining("point MODEL_DIR at a model folder");
    }

    private void load() {
        TensorFlowModel.load(new ModelFolder(folder), 1, List.of(1)).close();
    }

    private ModelManifest withOutputs(Output... outputs) {
        return new ModelManifest(
                manifest.role(),
                manifest.name(),
                manifest.version(),
                manifest.sha256(),
                manifest.source(),
                manifest.input(),
                List.of(outputs),
                manifest.reading(),
                manifest.licence(),
                manifest.origin(),
                null);
    }
}
