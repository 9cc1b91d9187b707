package io.vigil.inference.training;

import io.vigil.inference.action.PoseWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Learns an action model from samples, every label weighing about the same. */
final class ActionTraining {

    /** Rare labels are shown again, but no more often than this: the same few windows over and over are learned by heart. */
    private static final double MOST_COPIES = 6;

    private final Labels labels;
    private final Learning learning;

    ActionTraining(Labels labels, Learning learning) {
        this.labels = labels;
        this.learning = learning;
    }

    Network network() {
        return new ActionNetwork(labels.size());
    }

    List<Weight> learn(List<Sample> samples) {
        int[] counts = new int[labels.size()];
        samples.forEach(sample -> counts[labels.of(sample.action())]++);
        int most = Arrays.stream(counts).max().orElse(1);
        SplittableRandom random = new SplittableRandom(learning.seed());
        List<float[]> inputs = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        for (Sample sample : samples) {
            double wanted = Math.min(MOST_COPIES, (double) most / counts[labels.of(sample.action())]);
            int copies = (int) wanted + (random.nextDouble() < wanted % 1 ? 1 : 0);
            for (int i = 0; i < copies; i++) {
                inputs.add(sample.window());
                targets.add(labels.target(sample.action()));
            }
        }
        return Learner.learn(network(), new Examples(inputs, targets), learning);
    }

    /** Learns from some and tests on others. */
    void crossCheck(List<Sample> learned, List<Sample> heldOut, Evaluation evaluation) {
        try (Predictor predictor = new Predictor(network(), learn(learned), ActionTraining::probabilities)) {
            List<float[]> answers =
                    predictor.answer(heldOut.stream().map(Sample::window).toList());
            for (int i = 0; i < heldOut.size(); i++) {
                evaluation.add(heldOut.get(i), answers.get(i));
            }
        }
    }

    static Operand<TFloat32> probabilities(Ops tf, Operand<TFloat32> logits) {
        return tf.nn.softmax(logits);
    }

    static Integer[] shape() {
        return new Integer[] {PoseWindow.SAMPLES, PoseWindow.VALUES};
    }
}
