package io.vigil.inference.training;

import com.google.protobuf.CodedOutputStream;
import io.vigil.inference.tensor.Checksum;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.SelfTestRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/** Writes what was learned as a model folder: weights as constants, so that nothing but the graph is needed to run it. */
final class FrozenModel {

    static final String INPUT = "input";

    /** Of the self-test: processors round differently. */
    private static final float TOLERANCE = 0.02f;

    /** What the shipped graph does round the network. */
    interface Graphing {

        /** Before it. */
        default Operand<TFloat32> prepare(Ops tf, Operand<TFloat32> input) {
            return input;
        }

        /** After it: names every output by {@link #named}. */
        void answer(Ops tf, Operand<TFloat32> prepared, Operand<TFloat32> forward);
    }

    private FrozenModel() {}

    /** @param manifest says input and outputs; its checksum is filled in here */
    static void write(Path folder, Network network, List<Weight> weights, ModelManifest manifest, Graphing graphing)
            throws IOException {
        byte[] bytes = serialised(graph(network, weights, manifest.input(), graphing));
        Files.createDirectories(folder);
        Files.write(folder.resolve(ModelManifest.GRAPH), bytes);
        manifest.withSha256(Checksum.of(bytes)).write(folder);
        SelfTestRun.record(new ModelFolder(folder), TOLERANCE);
    }

    static void named(Ops tf, String name, Operand<TFloat32> value) {
        tf.withName(name).identity(value);
    }

    private static GraphDef graph(Network network, List<Weight> weights, ModelManifest.Input input, Graphing graphing) {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Operand<TFloat32> fed = tf.withName(INPUT)
                    .placeholder(
                            TFloat32.class,
                            Placeholder.shape(Shape.of(-1)
                                    .append(Shape.of(input.shape().stream()
                                            .mapToLong(Integer::longValue)
                                            .toArray()))));
            Operand<TFloat32> flat = tf.reshape(fed, tf.constant(new int[] {-1, network.inputs()}));
            Operand<TFloat32> prepared = graphing.prepare(tf, flat);
            graphing.answer(tf, prepared, network.forward(tf, Predictor.constants(tf, weights), prepared));
            return graph.toGraphDef();
        }
    }

    private static byte[] serialised(GraphDef graph) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(graph.getSerializedSize());
        CodedOutputStream stream = CodedOutputStream.newInstance(bytes);
        stream.useDeterministicSerialization();
        graph.writeTo(stream);
        stream.flush();
        return bytes.toByteArray();
    }
}
