package io.vigil.inference.conversion;

import java.util.Map;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;

/**
 * MoveNet reads out one person of one picture by absolute indices. The same read-out per batch element: the person whose
 * centre is strongest, then each keypoint's best cell near where that person's regression puts it, then the cell's offset.
 */
final class MoveNetBatch implements GraphEdit {

    private static final int CELLS = 48 * 48;
    private static final int KEYPOINTS = 17;
    private static final String CALL = "StatefulPartitionedCall/";
    private static final Map<String, AttrValue> INTS = Map.of("T", Constants.type(DataType.DT_INT32));

    @Override
    public void apply(Graph graph) {
        person(graph);
        keypoints(graph);
        readOut(graph);
    }

    private static void person(Graph graph) {
        reshape(graph, "Reshape_2", CALL + "truediv_2", -1, CELLS, 1);
        reshape(graph, "regress", CALL + "kpt_regress_0/conv2d_6/BiasAdd", -1, CELLS, 2 * KEYPOINTS);
        graph.gatherInBatch(CALL + "regressed", CALL + "regress", CALL + "ArgMax");
        reshape(graph, "Reshape_6", CALL + "regressed", -1, KEYPOINTS, 2);
        graph.setAttribute(CALL + "unstack_1", "axis", number(2));
    }

    private static void keypoints(Graph graph) {
        graph.setInput(CALL + "sub_5", 1, reshape(graph, "rows", CALL + "add_2", -1, 1, 1, KEYPOINTS));
        graph.setInput(CALL + "sub_6", 1, reshape(graph, "columns", CALL + "add_3", -1, 1, 1, KEYPOINTS));
        reshape(graph, "Reshape_7", CALL + "truediv_3", -1, CELLS, KEYPOINTS);
    }

    private static void readOut(Graph graph) {
        graph.put(Constants.scalar(CALL + "count", KEYPOINTS));
        graph.put(Constants.ints(CALL + "ordinals", ordinals()));
        graph.put(CALL + "cell", "Mul", INTS, CALL + "ArgMax_1", CALL + "count");
        graph.put(CALL + "entry", "AddV2", INTS, CALL + "cell", CALL + "ordinals");
        reshape(graph, "offsets", CALL + "kpt_offset_0/conv2d_7/BiasAdd", -1, CELLS * KEYPOINTS, 2);
        graph.gatherInBatch(CALL + "offset", CALL + "offsets", CALL + "entry");
        graph.setInput(CALL + "unstack_2", 0, CALL + "offset");
        graph.setAttribute(CALL + "unstack_2", "axis", number(2));
        graph.setInput(CALL + "add_6", 1, CALL + "unstack_2");
        graph.setInput(CALL + "add_7", 1, CALL + "unstack_2:1");
        reshape(graph, "ExpandDims_4", CALL + "stack_5", -1, 1, KEYPOINTS, 2);
        reshape(graph, "scores", CALL + "Sigmoid", -1, CELLS * KEYPOINTS);
        graph.gatherInBatch(CALL + "score", CALL + "scores", CALL + "entry");
        reshape(graph, "ExpandDims_8", CALL + "score", -1, 1, KEYPOINTS, 1);
        graph.reshape("keypoints", DataType.DT_FLOAT, CALL + "concat_1", -1, KEYPOINTS, 3);
    }

    private static String reshape(Graph graph, String name, String input, int... shape) {
        return graph.reshape(CALL + name, DataType.DT_FLOAT, input, shape);
    }

    private static AttrValue number(int value) {
        return AttrValue.newBuilder().setI(value).build();
    }

    private static int[] ordinals() {
        int[] ordinals = new int[KEYPOINTS];
        for (int i = 0; i < KEYPOINTS; i++) {
            ordinals[i] = i;
        }
        return ordinals;
    }
}
