package io.vigil.inference.training;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A dense autoencoder: features, standardised, to sixteen, to six, and back. */
final class SceneNetwork implements Network {

    private static final int WIDE = 16;
    private static final int NARROW = 6;

    private final int features;

    SceneNetwork(int features) {
        this.features = features;
    }

    @Override
    public int inputs() {
        return features;
    }

    @Override
    public int targets() {
        return features;
    }

    @Override
    public List<Weight> begin(SplittableRandom random) {
        return List.of(
                Weight.random("in/kernel", random, features, WIDE),
                Weight.zeros("in/bias", WIDE),
                Weight.random("code/kernel", random, WIDE, NARROW),
                Weight.zeros("code/bias", NARROW),
                Weight.random("back/kernel", random, NARROW, WIDE),
                Weight.zeros("back/bias", WIDE),
                Weight.random("out/kernel", random, WIDE, features),
                Weight.zeros("out/bias", features));
    }

    @Override
    public Operand<TFloat32> forward(Ops tf, Map<String, Operand<TFloat32>> weights, Operand<TFloat32> input) {
        Operand<TFloat32> in = tf.math.tanh(ActionNetwork.layer(tf, weights, "in", input));
        Operand<TFloat32> code = ActionNetwork.layer(tf, weights, "code", in);
        Operand<TFloat32> back = tf.math.tanh(ActionNetwork.layer(tf, weights, "back", code));
        return ActionNetwork.layer(tf, weights, "out", back);
    }

    @Override
    public Operand<TFloat32> loss(Ops tf, Operand<TFloat32> forward, Operand<TFloat32> target) {
        return tf.math.square(tf.math.sub(forward, target));
    }
}
