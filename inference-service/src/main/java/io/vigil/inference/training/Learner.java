package io.vigil.inference.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/**
 * Learns a network's weights by Adam (Kingma and Ba, 2015), on one thread and in an order that the seed decides: the same examples
 * give the same weights, bit by bit, on the same kind of processor.
 */
final class Learner implements AutoCloseable {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;

    private final Network network;
    private final Graph graph = new Graph();
    private final Session session;
    private final Placeholder<TFloat32> input;
    private final Placeholder<TFloat32> target;
    private final Placeholder<TFloat32> rate;
    private final Placeholder<TFloat32> power1;
    private final Placeholder<TFloat32> power2;
    private final Operand<TFloat32> loss;
    private final Map<Weight, Variable<TFloat32>> variables = new LinkedHashMap<>();
    private final List<Op> updates = new ArrayList<>();

    private Learner(Network network, Learning learning) {
        this.network = network;
        Ops tf = Ops.create(graph);
        List<Op> beginnings = new ArrayList<>();
        Map<String, Operand<TFloat32>> weights = new LinkedHashMap<>();
        for (Weight weight : network.begin(new SplittableRandom(learning.seed()))) {
            Variable<TFloat32> variable = variable(tf, weight, weight.values(), beginnings);
            variables.put(weight, variable);
            weights.put(weight.name(), variable);
        }
        input = matrix(tf, network.inputs());
        target = matrix(tf, network.targets());
        rate = scalar(tf);
        power1 = scalar(tf);
        power2 = scalar(tf);
        Operand<TFloat32> each = network.loss(tf, network.forward(tf, weights, input), target);
        Operand<TFloat32> mean = tf.math.mean(tf.reshape(each, tf.constant(new int[] {-1})), tf.constant(0));
        loss = decayed(tf, mean, learning.decay());
        adam(tf, beginnings);
        session = new Session(
                graph,
                ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(1)
                        .setInterOpParallelismThreads(1)
                        .build());
        Session.Runner runner = session.runner();
        beginnings.forEach(runner::addTarget);
        runner.run().close();
    }

    /** Blocks until everything was seen {@code epochs} times. */
    static List<Weight> learn(Network network, Examples examples, Learning learning) {
        try (Learner learner = new Learner(network, learning)) {
            SplittableRandom random = new SplittableRandom(learning.seed() + 1);
            int steps = (examples.size() + learning.batch() - 1) / learning.batch();
            int step = 0;
            for (int epoch = 0; epoch < learning.epochs(); epoch++) {
                int[] order = shuffled(examples.size(), random);
                for (int from = 0; from < order.length; from += learning.batch()) {
                    double progress = (double) step / (steps * learning.epochs());
                    step++;
                    learner.step(
                            examples,
                            order,
                            from,
                            Math.min(order.length, from + learning.batch()),
                            step,
                            learning.rate() * (1 + Math.cos(Math.PI * progress)) / 2);
                }
            }
            return learner.weights();
        }
    }

    private Operand<TFloat32> decayed(Ops tf, Operand<TFloat32> mean, float decay) {
        Operand<TFloat32> sum = mean;
        for (Map.Entry<Weight, Variable<TFloat32>> entry : variables.entrySet()) {
            if (!entry.getKey().isBias()) {
                Operand<TFloat32> flat = tf.reshape(entry.getValue(), tf.constant(new int[] {-1}));
                Operand<TFloat32> squares = tf.reduceSum(tf.math.square(flat), tf.constant(0));
                sum = tf.math.add(sum, tf.math.mul(tf.constant(decay), squares));
            }
        }
        return sum;
    }

    private void adam(Ops tf, List<Op> beginnings) {
        List<Variable<TFloat32>> learned = List.copyOf(variables.values());
        List<Weight> weights = List.copyOf(variables.keySet());
        Gradients gradients = tf.gradients(loss, learned);
        // A weight must not change while another's gradient is still being told from it.
        Ops afterwards = tf.withControlDependencyOps(
                gradients.dy().stream().map(Output::op).toList());
        for (int i = 0; i < learned.size(); i++) {
            Weight weight = weights.get(i);
            float[] zeros = new float[weight.values().length];
            updates.add(afterwards.train.applyAdam(
                    learned.get(i),
                    variable(tf, weight, zeros, beginnings),
                    variable(tf, weight, zeros, beginnings),
                    power1,
                    power2,
                    rate,
                    tf.constant(BETA1),
                    tf.constant(BETA2),
                    tf.constant(1e-7f),
                    gradients.<TFloat32>dy(i)));
        }
    }

    private static Variable<TFloat32> variable(Ops tf, Weight weight, float[] values, List<Op> beginnings) {
        Shape shape = Shape.of(weight.shape());
        Variable<TFloat32> variable = tf.variable(shape, TFloat32.class);
        beginnings.add(tf.assign(variable, tf.constant(shape, DataBuffers.of(values))));
        return variable;
    }

    private static Placeholder<TFloat32> matrix(Ops tf, long width) {
        return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, width)));
    }

    private static Placeholder<TFloat32> scalar(Ops tf) {
        return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    }

    private void step(Examples examples, int[] order, int from, int to, int step, double speed) {
        float[] inputs = gathered(examples.inputs(), network.inputs(), order, from, to);
        float[] targets = gathered(examples.targets(), network.targets(), order, from, to);
        Session.Runner runner = session.runner();
        updates.forEach(runner::addTarget);
        try (TFloat32 x = TFloat32.tensorOf(Shape.of(to - from, network.inputs()), DataBuffers.of(inputs));
                TFloat32 y = TFloat32.tensorOf(Shape.of(to - from, network.targets()), DataBuffers.of(targets));
                TFloat32 lr = TFloat32.scalarOf((float) speed);
                TFloat32 b1 = TFloat32.scalarOf((float) Math.pow(BETA1, step));
                TFloat32 b2 = TFloat32.scalarOf((float) Math.pow(BETA2, step))) {
            runner.feed(input, x)
                    .feed(target, y)
                    .feed(rate, lr)
                    .feed(power1, b1)
                    .feed(power2, b2)
                    .run()
                    .close();
        }
    }

    private static float[] gathered(List<float[]> rows, int width, int[] order, int from, int to) {
        float[] values = new float[(to - from) * width];
        for (int i = from; i < to; i++) {
            System.arraycopy(rows.get(order[i]), 0, values, (i - from) * width, width);
        }
        return values;
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int place = random.nextInt(i + 1);
            order[i] = order[place];
            order[place] = i;
        }
        return order;
    }

    private List<Weight> weights() {
        Session.Runner runner = session.runner();
        variables.values().forEach(runner::fetch);
        List<Weight> learned = new ArrayList<>();
        try (Result result = runner.run()) {
            int index = 0;
            for (Weight weight : variables.keySet()) {
                float[] values = new float[weight.values().length];
                result.get(index++).asRawTensor().data().asFloats().read(values);
                learned.add(weight.with(values));
            }
        }
        return learned;
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
