package io.vigil.inference.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vigil.inference.tensor.ModelManifest.Colours;
import io.vigil.inference.tensor.ModelManifest.Element;
import io.vigil.inference.tensor.ModelManifest.Input;
import io.vigil.inference.tensor.ModelManifest.Output;
import io.vigil.inference.tensor.ModelManifest.Reading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** A team's own emotion model: a SavedModel with other labels, another input size, gray, and normalised by the runtime. */
class OwnModelTest {

    private static final int SIDE = 48;

    @TempDir
    Path dir;

    private Path own;

    @BeforeEach
    void make() throws IOException {
        own = dir.resolve("mood");
        Files.createDirectories(own);
        savedModel(own.resolve(ModelFolder.SAVED_MODEL));
        manifest(new ModelFolder(own).checksum(), 1 / 255f).write(own);
    }

    /** Two labels: how bright the picture is, and how dark. */
    private static void savedModel(Path folder) throws IOException {
        try (Graph graph = new Graph();
                Session session = new Session(graph)) {
            Ops ops = Ops.create(graph);
            Placeholder<TFloat32> faces =
                    ops.withName("faces").placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, SIDE, SIDE, 1)));
            Operand<TFloat32> bright = ops.math.mean(faces, ops.constant(new int[] {1, 2, 3}));
            Operand<TFloat32> column = ops.expandDims(bright, ops.constant(1));
            Operand<TFloat32> mood = ops.withName("mood")
                    .concat(List.of(column, ops.math.sub(ops.constant(1f), column)), ops.constant(1));
            Signature signature = Signature.builder()
                    .input("faces", faces)
                    .output("mood", mood)
                    .build();
            SavedModelBundle.exporter(folder.toString())
                    .withSession(session)
                    .withSignature(signature)
                    .export();
        }
    }

    private static ModelManifest manifest(String checksum, float scale) {
        return new ModelManifest(
                Role.EMOTION,
                "mood",
                "7",
                checksum,
                null,
                new Input("faces", Element.FLOAT32, List.of(SIDE, SIDE, 1), Colours.GRAY, List.of(scale), List.of()),
                List.of(new Output("probabilities", "mood", List.of(2))),
                new Reading(Decoding.PROBABILITIES, "bright", "dark"),
                "Apache-2.0",
                "the test",
                null);
    }

    @Test
    void shouldAnswerInPlaceOfTheBundledModel() {
        // Given
        ModelSettings settings = settings(Map.of("emotion", "mood"));

        try (LoadedModels models = LoadedModels.load(settings, Clock.systemUTC())) {
            // When
            ModelRuntime emotion = models.find(Role.EMOTION).orElseThrow();
            PixelBatch batch = new PixelBatch(emotion.manifest().input(), 2);
            fill(batch.next(), 255, 0, 0);
            fill(batch.next(), 255, 255, 255);
            float[] moods = emotion.run(batch).of("probabilities");

            // Then
            assertThat(emotion.manifest().reading().labels()).containsExactly("bright", "dark");
            assertThat(moods).hasSize(4);
            assertThat(moods[0]).isCloseTo(0.299f, within(1e-3f));
            assertThat(moods[1]).isCloseTo(0.701f, within(1e-3f));
            assertThat(moods[2]).isCloseTo(1, within(1e-3f));
            assertThat(models.find(Role.FACES)).isEmpty();
            assertThat(models.devices()).contains("CPU:0");
        }
    }

    @Test
    void shouldRefuseASavedModelOfWhichOneFileWasChanged() throws IOException {
        // Given
        Path file = own.resolve("saved_model/saved_model.pb");
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);

        // Then
        assertThatThrownBy(() -> LoadedModels.load(settings(Map.of("emotion", own.toString())), Clock.systemUTC()))
                .isInstanceOf(ModelLoadFailed.class)
                .hasMessageStartingWith(
                        "vigil.inference.models.emotion: model folder " + own + " holds a graph with SHA-256");
    }

    @Test
    void shouldRefuseAModelThatAnswersOtherwiseThanWhereItWasMade() throws IOException {
        // Given
        SelfTestRun.record(new ModelFolder(own), 0.02f);
        SelfTest test = Objects.requireNonNull(ModelManifest.read(own).selfTest());
        manifest(new ModelFolder(own).checksum(), 1 / 127.5f).withSelfTest(test).write(own);

        // Then
        assertThatThrownBy(() -> LoadedModels.load(settings(Map.of("emotion", "mood")), Clock.systemUTC()))
                .isInstanceOf(ModelLoadFailed.class)
                .hasMessageContaining("fails its self-test: output probabilities has mean");
    }

    @Test
    void shouldRefuseAFolderThatIsOfAnotherRole() {
        assertThatThrownBy(() -> LoadedModels.load(settings(Map.of("pose", "mood")), Clock.systemUTC()))
                .isInstanceOf(ModelLoadFailed.class)
                .hasMessageContaining("vigil.inference.models.pose")
                .hasMessageContaining("holds a model of role emotion, not pose");
    }

    @Test
    void shouldSayWhereAFolderThatWasAskedForIsMissing() {
        assertThatThrownBy(() -> LoadedModels.load(settings(Map.of("emotion", "moody")), Clock.systemUTC()))
                .isInstanceOf(ModelLoadFailed.class)
                .hasMessageContaining("moody is missing, and vigil.inference.models.emotion needs it")
                .hasMessageContaining("EMOTION_MODEL");
    }

    @Test
    void shouldNotStartWithoutTheObjectsModel() {
        assertThatThrownBy(() ->
                        LoadedModels.load(new ModelSettings(dir, Map.of(), 1, null, List.of()), Clock.systemUTC()))
                .isInstanceOf(ModelLoadFailed.class)
                .hasMessageContaining("vigil.inference.models.objects needs it");
    }

    private ModelSettings settings(Map<String, String> models) {
        Map<String, String> all = new HashMap<>(models);
        all.put("objects", Path.of("target/models/objects").toAbsolutePath().toString());
        return new ModelSettings(dir, all, 1, new GpuSettings(0.5, true, "0"), List.of(1, 2));
    }

    private static void fill(ByteBuffer pixels, int red, int green, int blue) {
        while (pixels.hasRemaining()) {
            pixels.put((byte) red).put((byte) green).put((byte) blue);
        }
    }
}
