package io.vigil.inference.tensor;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphDef;

/** A frozen graph in a TensorFlow session of its own. Every tensor is closed before a call returns. */
public final class TensorFlowModel implements ModelRuntime {

    private final ModelManifest manifest;
    private final Graph graph;
    private final Session session;
    private final Feed feed;

    private TensorFlowModel(ModelManifest manifest, Graph graph, Session session) {
        this.manifest = manifest;
        this.graph = graph;
        this.session = session;
        feed = new Feed(manifest.input());
    }

    /**
     * Loads a model and runs it once at each batch size, so that no first frame pays for preparation.
     *
     * @param threads that one run may use; 0 for one a processor
     * @throws ModelLoadFailed where checksum, graph or output shapes are not the manifest's
     */
    public static TensorFlowModel load(ModelFolder folder, int threads, List<Integer> warmUp) {
        ModelManifest manifest = folder.manifest();
        Graph graph = new Graph();
        try {
            graph.importGraphDef(GraphDef.parseFrom(folder.graph(manifest)));
            TensorFlowModel model = new TensorFlowModel(manifest, graph, new Session(graph, config(threads)));
            return warm(model, warmUp);
        } catch (IOException | TensorFlowException | IllegalArgumentException | IllegalStateException e) {
            graph.close();
            throw folder.failed("cannot be run: " + e.getMessage() + "; build it again", e);
        }
    }

    /** A graph waits for its sessions when it is closed, so a failing model closes its own first. */
    private static TensorFlowModel warm(TensorFlowModel model, List<Integer> sizes) {
        try {
            sizes.forEach(model::warmUp);
            return model;
        } catch (RuntimeException e) {
            model.session.close();
            throw e;
        }
    }

    @Override
    public ModelManifest manifest() {
        return manifest;
    }

    @Override
    public Outputs run(PixelBatch batch) {
        Session.Runner runner = session.runner();
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

    private static ConfigProto config(int threads) {
        return ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(1)
                .build();
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
