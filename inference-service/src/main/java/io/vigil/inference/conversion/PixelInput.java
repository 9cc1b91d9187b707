package io.vigil.inference.conversion;

import java.util.Map;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Gives a model bytes to read: a batch of 8-bit pictures [N,height,width,3] that the graph itself turns into what the
 * model was trained on, {@code pixel * scale + offset}. A quarter of the memory to fill, and normalisation can't be forgotten.
 *
 * @param floats the tensor, float and normalised, that {@code pixels} replaces
 */
record PixelInput(String floats, int height, int width, float scale, float offset) implements GraphEdit {

    private static final int CHANNELS = 3;

    static final String NAME = "pixels";

    @Override
    public void apply(Graph graph) {
        graph.put(
                NAME,
                "Placeholder",
                Map.of(
                        "dtype",
                        Constants.type(DataType.DT_UINT8),
                        "shape",
                        AttrValue.newBuilder().setShape(shape()).build()));
        String last = graph.put(
                NAME + "/float",
                "Cast",
                Map.of("SrcT", Constants.type(DataType.DT_UINT8), "DstT", Constants.type(DataType.DT_FLOAT)),
                NAME);
        if (scale != 1) {
            last = arithmetic(graph, "Mul", last, scale);
        }
        if (offset != 0) {
            last = arithmetic(graph, "AddV2", last, offset);
        }
        graph.redirect(floats, last);
    }

    private static String arithmetic(Graph graph, String operation, String input, float operand) {
        String name = NAME + "/" + operation;
        graph.put(Constants.scalar(name + "/operand", operand));
        return graph.put(name, operation, Map.of("T", Constants.type(DataType.DT_FLOAT)), input, name + "/operand");
    }

    private TensorShapeProto shape() {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (int size : new int[] {-1, height, width, CHANNELS}) {
            shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
        }
        return shape.build();
    }
}
