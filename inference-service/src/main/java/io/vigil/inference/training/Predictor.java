package io.vigil.inference.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Runs what was learned, without writing it anywhere. */
final class Predictor implements AutoCloseable {

    private static final int BATCH = 256;

    private final Network network;
    private final Graph graph = new Graph();
    private final Session session;
    private final Placeholder<TFloat32> input;
    private final Operand<TFloat32> output;

    Predictor(Network network, List<Weight> weights, BiFunction<Ops, Operand<TFloat32>, Operand<TFloat32>> answer) {
        this.network = network;
        Ops tf = Ops.create(graph);
        input = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, network.inputs())));
        output = answer.apply(tf, network.forward(tf, constants(tf, weights), input));
        session = new Session(graph);
    }

    static Map<String, Operand<TFloat32>> constants(Ops tf, List<Weight> weights) {
        Map<String, Operand<TFloat32>> constants = new LinkedHashMap<>();
        for (Weight weight : weights) {
            constants.put(weight.name(), tf.constant(Shape.of(weight.shape()), DataBuffers.of(weight.values())));
        }
        return constants;
    }

    List<float[]> answer(List<float[]> inputs) {
        List<float[]> answers = new ArrayList<>();
        for (int from = 0; from < inputs.size(); from += BATCH) {
            answers.addAll(run(inputs.subList(from, Math.min(inputs.size(), from + BATCH))));
        }
        return answers;
    }

    private List<float[]> run(List<float[]> inputs) {
        int width = network.inputs();
        float[] values = new float[inputs.size() * width];
        for (int i = 0; i < inputs.size(); i++) {
            System.arraycopy(inputs.get(i), 0, values, i * width, width);
        }
        try (TFloat32 fed = TFloat32.tensorOf(Shape.of(inputs.size(), width), DataBuffers.of(values));
                Result result = session.runner().feed(input, fed).fetch(output).run()) {
            float[] all = new float[Math.toIntExact(result.get(0).shape().size())];
            result.get(0).asRawTensor().data().asFloats().read(all);
            int size = all.length / inputs.size();
            List<float[]> answers = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                answers.add(Arrays.copyOfRange(all, i * size, (i + 1) * size));
            }
            return answers;
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
