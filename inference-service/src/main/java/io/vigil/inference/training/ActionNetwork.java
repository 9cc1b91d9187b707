package io.vigil.inference.training;

import io.vigil.inference.action.PoseWindow;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Convolutions over time: 16 samples of 51 coordinates, three layers, one dense layer, one logit a label. */
final class ActionNetwork implements Network {

    private static final long WIDTH = 48;
    private static final long DENSE = 64;
    private static final long LAST_SAMPLES = PoseWindow.SAMPLES / 4;

    private final int labels;

    ActionNetwork(int labels) {
        this.labels = labels;
    }

    @Override
    public int inputs() {
        return PoseWindow.SAMPLES * PoseWindow.VALUES;
    }

    @Override
    public int targets() {
        return labels;
    }

    @Override
    public List<Weight> begin(SplittableRandom random) {
        return List.of(
                Weight.random("motion/kernel", random, 3, 1, PoseWindow.VALUES, WIDTH),
                Weight.zeros("motion/bias", (int) WIDTH),
                Weight.random("phrase/kernel", random, 3, 1, WIDTH, WIDTH),
                Weight.zeros("phrase/bias", (int) WIDTH),
                Weight.random("whole/kernel", random, 3, 1, WIDTH, WIDTH),
                Weight.zeros("whole/bias", (int) WIDTH),
                Weight.random("dense/kernel", random, LAST_SAMPLES * WIDTH, DENSE),
                Weight.zeros("dense/bias", (int) DENSE),
                Weight.random("logits/kernel", random, DENSE, labels),
                Weight.zeros("logits/bias", labels));
    }

    @Override
    public Operand<TFloat32> forward(Ops tf, Map<String, Operand<TFloat32>> weights, Operand<TFloat32> input) {
        Operand<TFloat32> steps =
                tf.reshape(input, tf.constant(new int[] {-1, PoseWindow.SAMPLES, 1, PoseWindow.VALUES}));
        Operand<TFloat32> motion = convolution(tf, weights, "motion", steps, 1);
        Operand<TFloat32> phrase = convolution(tf, weights, "phrase", motion, 2);
        Operand<TFloat32> whole = convolution(tf, weights, "whole", phrase, 2);
        Operand<TFloat32> flat = tf.reshape(whole, tf.constant(new int[] {-1, (int) (LAST_SAMPLES * WIDTH)}));
        Operand<TFloat32> dense = tf.nn.relu(layer(tf, weights, "dense", flat));
        return layer(tf, weights, "logits", dense);
    }

    @Override
    public Operand<TFloat32> loss(Ops tf, Operand<TFloat32> forward, Operand<TFloat32> target) {
        return tf.nn.softmaxCrossEntropyWithLogits(forward, target).loss();
    }

    private static Operand<TFloat32> convolution(
            Ops tf, Map<String, Operand<TFloat32>> weights, String name, Operand<TFloat32> input, long stride) {
        return tf.nn.relu(tf.nn.biasAdd(
                tf.nn.conv2d(input, weight(weights, name + "/kernel"), List.of(1L, stride, 1L, 1L), "SAME"),
                weight(weights, name + "/bias")));
    }

    static Operand<TFloat32> layer(
            Ops tf, Map<String, Operand<TFloat32>> weights, String name, Operand<TFloat32> input) {
        return tf.nn.biasAdd(
                tf.linalg.matMul(input, weight(weights, name + "/kernel")), weight(weights, name + "/bias"));
    }

    private static Operand<TFloat32> weight(Map<String, Operand<TFloat32>> weights, String name) {
        Operand<TFloat32> weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("the network has no weight " + name);
        }
        return weight;
    }
}
