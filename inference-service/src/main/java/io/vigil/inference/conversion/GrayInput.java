package io.vigil.inference.conversion;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;

/**
 * Lets a model of grey pictures read coloured ones: {@code 2 * (0.2989 red + 0.587 green + 0.114 blue) - 1}, ITU-R BT.601's luma
 * rounded as the package that ships the model rounds it.
 *
 * @param colours the tensor [N,height,width,3], 0-1, that {@link PixelInput} makes
 * @param gray the tensor [N,height,width,1], -1 to 1, that is replaced
 */
record GrayInput(String colours, String gray) implements GraphEdit {

    private static final float[] LUMA = {0.2989f, 0.587f, 0.114f};
    private static final Map<String, AttrValue> FLOAT = Map.of("T", Constants.type(DataType.DT_FLOAT));

    @Override
    public void apply(Graph graph) {
        graph.put(Constants.constant("gray/luma", DataType.DT_FLOAT, List.of(3L), bytes()));
        graph.put(Constants.ints("gray/axis", 3));
        graph.put(Constants.scalar("gray/two", 2f));
        graph.put(Constants.scalar("gray/one", 1f));
        graph.put("gray/weighted", "Mul", FLOAT, colours, "gray/luma");
        graph.put(
                "gray/sum",
                "Sum",
                Map.of(
                        "T", Constants.type(DataType.DT_FLOAT),
                        "Tidx", Constants.type(DataType.DT_INT32),
                        "keep_dims", AttrValue.newBuilder().setB(true).build()),
                "gray/weighted",
                "gray/axis");
        graph.put("gray/doubled", "Mul", FLOAT, "gray/sum", "gray/two");
        graph.redirect(gray, graph.put("gray/centred", "Sub", FLOAT, "gray/doubled", "gray/one"));
    }

    private static ByteString bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(LUMA.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(LUMA);
        return ByteString.copyFrom(bytes);
    }
}
