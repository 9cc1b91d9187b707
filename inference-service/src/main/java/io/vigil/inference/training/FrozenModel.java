package io.vigil.inference.training;

import com.google.protobuf.CodedOutputStream;
import io.vigil.inference.tensor.Checksum;
import io.vigil.inference.tensor.ModelManifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/** Writes what was learned as a model folder: weights as constants, so that nothing but the graph is needed to run it. */
final class FrozenModel {

    static final String INPUT = "input";

    /** What the graph answers, given the network's own answer. */
    @FunctionalInterface
    interface Answers {
        /** Names every output by {@link #named}. */
        void add(Ops tf, Operand<TFloat32> flatInput, Operand<TFloat32> forward);
    }

    private FrozenModel() {}

    /** @param manifest says input and outputs; its checksum is filled in here */
    static void write(Path folder, Network network, List<Weight> weights, ModelManifest manifest, Answers answers)
            throws IOException {
        byte[] bytes = serialised(graph(network, weights, manifest.input(), answers));
        Files.createDirectories(folder);
        Files.write(folder.resolve(ModelManifest.GRAPH), bytes);
        withChecksum(manifest, Checksum.of(bytes)).write(folder);
    }

    static void named(Ops tf, String name, Operand<TFloat32> value) {
        tf.withName(name).identity(value);
    }

    private static GraphDef graph(Network network, List<Weight> weights, ModelManifest.Input input, Answers answers) {
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
            Map<String, Operand<TFloat32>> constants = new LinkedHashMap<>();
            for (Weight weight : weights) {
                constants.put(weight.name(), tf.constant(Shape.of(weight.shape()), DataBuffers.of(weight.values())));
            }
            answers.add(tf, flat, network.forward(tf, constants, flat));
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

    private static ModelManifest withChecksum(ModelManifest manifest, String checksum) {
        return new ModelManifest(
                manifest.role(),
                manifest.name(),
                manifest.version(),
                checksum,
                manifest.source(),
                manifest.input(),
                manifest.outputs(),
                manifest.reading(),
                manifest.licence(),
                manifest.origin(),
                manifest.selfTest());
    }
}
