package io.vigil.inference.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Outputs;
import io.vigil.inference.tensor.PixelBatch;
import io.vigil.inference.tensor.TensorFlowModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every converted model beside the same weights on an independent runtime: sixteen windows of real pictures, all different, once
 * together and once one by one, against what models/reference/golden.mjs wrote. The tolerances are absolute and about twice what was
 * measured when the conversion was made; two runtimes add floats in different orders.
 */
class GoldenTest {

    /** CenterNet's detections: left, top, right, bottom, confidence, class. */
    private static final String RANKED = "detections";

    private static final int ROW = 6;

    /** Far below any threshold in use. */
    private static final float LEAST_CONFIDENCE = 0.05f;

    /** One output of one picture: every {@code stride}-th value. */
    private record Golden(String output, int values, int stride, FloatBuffer samples) {}

    private static final GoldenPictures PICTURES = new GoldenPictures();

    @ParameterizedTest
    @CsvSource({
        "objects, 1e-2",
        "faces, 1e-2",
        "pose, 1e-5",
        "emotion, 5e-6",
        "mesh, 3e-4",
        "iris, 2e-4",
        "identity, 1e-5"
    })
    void shouldAnswerWhatTheOriginalAnswersAloneAndInABatch(String role, double tolerance) {
        // Given
        List<List<Golden>> golden = golden(role);
        int count = PICTURES.count();

        try (ModelRuntime model =
                TensorFlowModel.load(new ModelFolder(Path.of("target/models", role)), 0, List.of(1))) {
            // When
            Outputs together = run(model, 0, count);

            // Then
            double off = 0;
            for (int i = 0; i < count; i++) {
                off = Math.max(off, difference(golden.get(i), together, i));
                off = Math.max(off, difference(golden.get(i), run(model, i, 1), 0));
            }
            assertThat(off).isLessThan(tolerance);
        }
    }

    private static Outputs run(ModelRuntime model, int first, int count) {
        PixelBatch batch = new PixelBatch(model.manifest().input(), count);
        for (int i = first; i < first + count; i++) {
            PICTURES.fill(i, model.manifest().input().width(), batch.next());
        }
        return model.run(batch);
    }

    private static double difference(List<Golden> golden, Outputs outputs, int element) {
        double off = 0;
        for (Golden one : golden) {
            float[] values = outputs.of(one.output());
            assertThat(values).hasSize(outputs.size() * one.values());
            FloatBuffer ours = FloatBuffer.wrap(values, element * one.values(), one.values())
                    .slice();
            off = Math.max(off, one.output().equals(RANKED) ? ranked(one.samples(), ours) : byPlace(one, ours));
        }
        return off;
    }

    private static double byPlace(Golden golden, FloatBuffer ours) {
        double off = 0;
        for (int i = 0; i < golden.samples().limit(); i++) {
            off = Math.max(
                    off,
                    Math.abs(ours.get(i * golden.stride())
                            - (double) golden.samples().get(i)));
        }
        return off;
    }

    /**
     * The hundred best of 1.3 million: those about as good change places, the last may fall out, and of neighbours all but equal
     * either may suppress the other. So each of some weight must be there, wherever.
     */
    private static double ranked(FloatBuffer golden, FloatBuffer ours) {
        double off = 0;
        for (int row = 0; row < golden.limit(); row += ROW) {
            if (golden.get(row + 4) > LEAST_CONFIDENCE) {
                double nearest = Double.MAX_VALUE;
                for (int candidate = 0; candidate < ours.limit(); candidate += ROW) {
                    nearest = Math.min(nearest, apart(golden, row, ours, candidate));
                }
                off = Math.max(off, nearest);
            }
        }
        return off;
    }

    private static double apart(FloatBuffer golden, int row, FloatBuffer ours, int candidate) {
        double off = 0;
        for (int i = 0; i < ROW; i++) {
            off = Math.max(off, Math.abs(golden.get(row + i) - (double) ours.get(candidate + i)));
        }
        return off;
    }

    /** @return by picture, then by output */
    private static List<List<Golden>> golden(String role) {
        FloatBuffer samples = ByteBuffer.wrap(GoldenPictures.resource(role + ".f32"))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        JsonNode index = new JsonMapper()
                .readTree(GoldenPictures.resource("reference.json"))
                .path(role);
        List<List<Golden>> golden = new ArrayList<>();
        for (int i = 0; i < PICTURES.count(); i++) {
            List<Golden> outputs = new ArrayList<>();
            for (JsonNode output : index) {
                int kept = output.path("samples").asInt();
                outputs.add(new Golden(
                        output.path("output").asString(),
                        output.path("values").asInt(),
                        output.path("stride").asInt(),
                        samples.slice(samples.position(), kept)));
                samples.position(samples.position() + kept);
            }
            golden.add(outputs);
        }
        assertThat(samples.hasRemaining()).isFalse();
        return golden;
    }
}
