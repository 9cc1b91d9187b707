package io.vigil.inference.conversion;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;
import tools.jackson.databind.JsonNode;

/**
 * The values of a TFJS model's constants: a manifest of names, shapes and (possibly quantised) types over one binary file.
 * Everything is widened to the type that the graph computes with.
 */
final class Weights {

    private record Entry(List<Long> shape, String type, int offset, JsonNode quantization) {}

    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new HashMap<>();

    Weights(JsonNode manifest, byte[] content) {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int offset = 0;
        for (JsonNode group : manifest) {
            for (JsonNode weight : group.path("weights")) {
                List<Long> shape = new ArrayList<>();
                weight.path("shape").forEach(size -> shape.add(size.asLong()));
                JsonNode quantization = weight.path("quantization");
                String stored =
                        quantization.path("dtype").asString(weight.path("dtype").asString());
                entries.put(weight.path("name").asString(), new Entry(shape, stored, offset, quantization));
                offset += count(shape) * width(stored);
            }
        }
        if (offset != content.length) {
            throw new ConversionFailed("The weights are " + content.length + " bytes where the manifest lists " + offset
                    + ": delete models/node_modules and build again");
        }
    }

    /** @return the node with its value filled in, as the type the node declares */
    NodeDef fill(NodeDef constant) {
        Entry entry = entries.get(constant.getName());
        if (entry == null) {
            throw new ConversionFailed("The weights lack the constant " + constant.getName());
        }
        DataType type = constant.getAttrOrThrow("dtype").getType();
        int count = count(entry.shape());
        ByteBuffer content = ByteBuffer.allocate(count * (type == DataType.DT_INT64 ? Long.BYTES : Integer.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            switch (type) {
                case DT_FLOAT -> content.putFloat((float) value(entry, i));
                case DT_INT32 -> content.putInt((int) value(entry, i));
                case DT_INT64 -> content.putLong((long) value(entry, i));
                default ->
                    throw new ConversionFailed("Constants of " + type + " are not handled: " + constant.getName());
            }
        }
        return Constants.constant(constant.getName(), type, entry.shape(), ByteString.copyFrom(content.flip()));
    }

    private double value(Entry entry, int index) {
        int at = entry.offset() + index * width(entry.type());
        double stored = switch (entry.type()) {
            case "float32" -> bytes.getFloat(at);
            case "float16" -> half(bytes.getShort(at));
            case "int32" -> bytes.getInt(at);
            case "uint16" -> Short.toUnsignedInt(bytes.getShort(at));
            case "uint8" -> Byte.toUnsignedInt(bytes.get(at));
            default -> throw new ConversionFailed("Weights of type " + entry.type() + " are not handled");
        };
        JsonNode quantization = entry.quantization();
        return quantization.has("scale")
                ? stored * quantization.path("scale").asDouble()
                        + quantization.path("min").asDouble()
                : stored;
    }

    /** IEEE 754 binary16 to binary32. */
    static float half(short bits) {
        int exponent = (bits >>> 10) & 0x1f;
        int fraction = bits & 0x3ff;
        float magnitude = switch (exponent) {
            case 0 -> fraction * 0x1p-24f;
            case 31 -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            default -> Float.intBitsToFloat(((exponent + 112) << 23) | (fraction << 13));
        };
        return bits < 0 ? -magnitude : magnitude;
    }

    private static int count(List<Long> shape) {
        return Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact));
    }

    private static int width(String type) {
        return switch (type) {
            case "float16", "uint16" -> 2;
            case "uint8", "bool" -> 1;
            default -> 4;
        };
    }
}
