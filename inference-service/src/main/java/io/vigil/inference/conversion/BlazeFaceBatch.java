package io.vigil.inference.conversion;

import org.tensorflow.proto.DataType;

/** BlazeFace's four output heads reshape to a batch of one: let them keep the batch. */
final class BlazeFaceBatch implements GraphEdit {

    private static final String HEAD = "StatefulPartitionedCall/functional_1/tf_op_layer_";

    @Override
    public void apply(Graph graph) {
        head(graph, "classificators_1", 512, 1);
        head(graph, "classificators_2", 384, 1);
        head(graph, "regressors_1", 512, 16);
        head(graph, "regressors_2", 384, 16);
        graph.concatenateInBatch("scores", node("classificators_1"), node("classificators_2"));
        graph.concatenateInBatch("boxes", node("regressors_1"), node("regressors_2"));
    }

    private static void head(Graph graph, String name, int anchors, int values) {
        graph.reshape(node(name), DataType.DT_FLOAT, graph.node(node(name)).getInput(0), -1, anchors, values);
    }

    private static String node(String name) {
        return HEAD + name + "/" + name;
    }
}
