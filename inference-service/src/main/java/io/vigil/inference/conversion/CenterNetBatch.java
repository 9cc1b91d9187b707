package io.vigil.inference.conversion;

import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;

/**
 * CenterNet takes its best hundred cells over one picture: take them per picture, and fetch each cell's box from its own
 * picture. Also puts back the hard-swish constant that half precision had rounded.
 */
final class CenterNetBatch implements GraphEdit {

    private static final int SIDE = 128;
    private static final int CLASSES = 80;
    private static final int BEST = 100;
    private static final String GATHER = "tower_0/BatchGather/";

    /** Half precision's 1/6; TensorFlow's own fusion computes with the exact one, and boxes would move by pixels. */
    private static final float ROUNDED_SIXTH = 0.166626f;

    @Override
    public void apply(Graph graph) {
        DataType floats = DataType.DT_FLOAT;
        String scores = graph.node("tower_0/Reshape").getInput(0);
        graph.reshape("tower_0/Reshape", floats, scores, -1, SIDE * SIDE * CLASSES);
        graph.reshape(GATHER + "Reshape_2", floats, "tower_0/wh", -1, SIDE * SIDE, 4);
        graph.gatherInBatch(GATHER + "GatherV2", GATHER + "Reshape_2", GATHER + "add");
        graph.reshape(GATHER + "Reshape_3", floats, GATHER + "GatherV2", -1, BEST, 4);
        graph.rename("detections", "tower_0/concat_1");
        for (NodeDef node : graph.nodes()) {
            if (Constants.isScalarNear(node, ROUNDED_SIXTH, 1e-5f)) {
                graph.put(Constants.scalar(node.getName(), 1f / 6));
            }
        }
    }
}
