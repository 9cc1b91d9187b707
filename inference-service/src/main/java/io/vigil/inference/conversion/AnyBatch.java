package io.vigil.inference.conversion;

import java.util.List;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Lets a model of one picture read many, where no more is needed than that: the input's first size becomes open, and so does
 * that of each reshape to a batch of one.
 *
 * @param input a placeholder
 * @param shape of one element
 */
record AnyBatch(String input, List<Integer> shape) implements GraphEdit {

    @Override
    public void apply(Graph graph) {
        TensorShapeProto.Builder open = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dim.newBuilder().setSize(-1));
        shape.forEach(size -> open.addDim(TensorShapeProto.Dim.newBuilder().setSize(size)));
        graph.setAttribute(input, "shape", AttrValue.newBuilder().setShape(open).build());
        for (NodeDef node : graph.nodes()) {
            if (node.getOp().equals("Reshape")) {
                reshape(graph, node);
            }
        }
    }

    private static void reshape(Graph graph, NodeDef reshape) {
        int[] to = Constants.ints(graph.node(reshape.getInput(1)));
        boolean fixed = to.length > 1 && to[0] == 1;
        for (int size : to) {
            fixed &= size > 0;
        }
        if (fixed) {
            to[0] = -1;
            String open = graph.put(Constants.ints(reshape.getName() + "/batch", to));
            graph.setInput(reshape.getName(), 1, open);
            graph.setAttribute(reshape.getName(), "Tshape", Constants.type(DataType.DT_INT32));
        }
    }
}
