package io.vigil.inference.training;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The shape of a model: built once with variables to learn it, and once with constants to ship it. */
interface Network {

    /** Floats of one input and of one target. */
    int inputs();

    int targets();

    List<Weight> begin(SplittableRandom random);

    /** @param input [N,inputs] */
    Operand<TFloat32> forward(Ops tf, Map<String, Operand<TFloat32>> weights, Operand<TFloat32> input);

    /** @return the loss of each element, or of the batch */
    Operand<TFloat32> loss(Ops tf, Operand<TFloat32> forward, Operand<TFloat32> target);
}
