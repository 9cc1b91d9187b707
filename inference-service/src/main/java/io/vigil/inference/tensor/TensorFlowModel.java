package io.vigil.inference.tensor;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.GraphOperation;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.DataType;

/** A graph in a TensorFlow session of its own. Every tensor is closed before a call returns. */
public final class TensorFlowModel implements ModelRuntime {

    private final ModelManifest manifest;
    private final GraphSession session;
    private final Feed feed;

    private TensorFlowModel(ModelManifest manifest, GraphSession session) {
        this.manifest = manifest;
        this.session = session;
        feed = new Feed(manifest.input());
    }

    /** @param threads that one run may use; 0 for one a processor */
    public static TensorFlowModel load(ModelFolder folder, int threads, List<Integer> warmUp) {
        return load(folder, new Execution(threads), warmUp);
    }

    /**
     * Loads a model, lets it take its self-test, and runs it once at each batch size, so that no first frame pays for preparation.
     *
     * @throws ModelLoadFailed where manifest, checksum, graph, output shapes or self-test are not in order
     */
    public static TensorFlowModel load(ModelFolder folder, Execution execution, List<Integer> warmUp) {
        ModelManifest manifest = folder.manifest();
        ManifestCheck.verify(folder, manifest);
        try {
            GraphSession session = GraphSession.open(folder, manifest, execution.config());
            return tried(folder, new TensorFlowModel(manifest, session), warmUp);
        } catch (ModelLoadFailed e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw folder.failed("cannot be run: " + e.getMessage() + "; build it again", e);
        }
    }

    private static TensorFlowModel tried(ModelFolder folder, TensorFlowModel model, List<Integer> warmUp) {
        try {
            model.checkInput(folder);
            SelfTestRun.verify(folder, model);
            warmUp.forEach(model::warmUp);
            return model;
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private void checkInput(ModelFolder folder) {
        String tensor = manifest.input().tensor();
        GraphOperation input = session.graph().operation(tensor.split(":", 2)[0]);
        if (input == null) {
            throw folder.failed("has no tensor " + tensor + " to feed but " + session.placeholders()
                    + "; correct input.tensor in its manifest");
        }
        DataType wanted = input.output(0).dataType();
        DataType given = switch (manifest.input().element()) {
            case UINT8 -> DataType.DT_UINT8;
            case FLOAT32 -> DataType.DT_FLOAT;
        };
        if (wanted != given) {
            throw folder.failed("reads " + wanted + " where its manifest says "
                    + manifest.input().element().word() + "; correct input.element in its manifest");
        }
    }

    @Override
    public ModelManifest manifest() {
        return manifest;
    }

    @Override
    public Outputs run(PixelBatch batch) {
        Session.Runner runner = session.session().runner();
        manifest.outputs().forEach(output -> runner.fetch(output.tensor()));
        try (Tensor fed = feed.tensor(batch);
                Result result = runner.feed(manifest.input().tensor(), fed).run()) {
            return read(result, batch.size());
        }
    }

    private Outputs read(Result result, int size) {
        Map<String, float[]> values = new HashMap<>();
        for (int i = 0; i < manifest.outputs().size(); i++) {
            ModelManifest.Output output = manifest.outputs().get(i);
            Tensor tensor = result.get(i);
            check(output, tensor.shape(), size);
            float[] copy = new float[size * output.floats()];
            tensor.asRawTensor().data().asFloats().read(copy);
            values.put(output.name(), copy);
        }
        return new Outputs(values, size);
    }

    private void check(ModelManifest.Output output, Shape shape, int size) {
        Shape expected = Shape.of(size)
                .append(Shape.of(
                        output.shape().stream().mapToLong(Integer::longValue).toArray()));
        if (!shape.equals(expected)) {
            throw new IllegalStateException(
                    "its output " + output.tensor() + " has shape " + shape + " where the manifest says " + expected);
        }
    }

    private void warmUp(int size) {
        PixelBatch batch = new PixelBatch(manifest.input(), size);
        for (int i = 0; i < size; i++) {
            batch.next();
        }
        run(batch);
    }

    @Override
    public void close() {
        session.close();
    }
}
