package io.vigil.inference.conversion;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/** Makes and reads {@code Const} nodes. */
final class Constants {

    private Constants() {}

    static NodeDef ints(String name, int... values) {
        ByteBuffer bytes = littleEndian(values.length * Integer.BYTES);
        bytes.asIntBuffer().put(values);
        return constant(name, DataType.DT_INT32, List.of((long) values.length), ByteString.copyFrom(bytes));
    }

    /** @return the values of a constant of integers; nothing of any other node */
    static int[] ints(NodeDef node) {
        TensorProto tensor =
                node.getAttrOrDefault("value", AttrValue.getDefaultInstance()).getTensor();
        ByteBuffer content = tensor.getTensorContent().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        int width = tensor.getDtype() == DataType.DT_INT64 ? Long.BYTES : Integer.BYTES;
        boolean integers = tensor.getDtype() == DataType.DT_INT32 || tensor.getDtype() == DataType.DT_INT64;
        int[] values = new int[integers ? content.remaining() / width : 0];
        for (int i = 0; i < values.length; i++) {
            values[i] = content.getInt(i * width);
        }
        return values;
    }

    static NodeDef scalar(String name, int value) {
        ByteBuffer bytes = littleEndian(Integer.BYTES).putInt(0, value);
        return constant(name, DataType.DT_INT32, List.of(), ByteString.copyFrom(bytes));
    }

    static NodeDef scalar(String name, float value) {
        ByteBuffer bytes = littleEndian(Float.BYTES).putFloat(0, value);
        return constant(name, DataType.DT_FLOAT, List.of(), ByteString.copyFrom(bytes));
    }

    /** @param content little-endian values of {@code type}, as many as {@code shape} holds */
    static NodeDef constant(String name, DataType type, List<Long> shape, ByteString content) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
        for (long size : shape) {
            dimensions.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
        }
        TensorProto tensor = TensorProto.newBuilder()
                .setDtype(type)
                .setTensorShape(dimensions)
                .setTensorContent(content)
                .build();
        return NodeDef.newBuilder()
                .setName(name)
                .setOp("Const")
                .putAttr("dtype", type(type))
                .putAttr("value", AttrValue.newBuilder().setTensor(tensor).build())
                .build();
    }

    static AttrValue type(DataType type) {
        return AttrValue.newBuilder().setType(type).build();
    }

    /** Whether the node is a float scalar within {@code tolerance} of {@code value}. */
    static boolean isScalarNear(NodeDef node, float value, float tolerance) {
        TensorProto tensor =
                node.getAttrOrDefault("value", AttrValue.getDefaultInstance()).getTensor();
        if (tensor.getDtype() != DataType.DT_FLOAT || tensor.getTensorContent().size() != Float.BYTES) {
            return false;
        }
        float held = tensor.getTensorContent()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .getFloat(0);
        return Math.abs(held - value) <= tolerance;
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
