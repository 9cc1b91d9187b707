package io.vigil.inference.tensor;

import io.vigil.inference.tensor.ModelManifest.Colours;
import io.vigil.inference.tensor.ModelManifest.Element;
import io.vigil.inference.tensor.ModelManifest.Input;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/** Turns a batch into the tensor that a graph reads. 8-bit RGB goes through as it is; everything else is computed here. */
final class Feed {

    /** Luma of ITU-R BT.601, the weights of every common gray conversion. */
    private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

    private final Input input;
    private final float[] scale;
    private final float[] offset;

    Feed(Input input) {
        this.input = input;
        int channels = input.shape().get(input.shape().size() - 1);
        scale = perChannel(input.scale(), channels, 1);
        offset = perChannel(input.offset(), channels, 0);
    }

    /** @return to be closed by the caller */
    Tensor tensor(PixelBatch batch) {
        ByteBuffer filled = batch.filled();
        int needed = batch.size() * input.elementBytes();
        if (filled.remaining() != needed || needed == 0) {
            throw new IllegalArgumentException("the model reads " + input.elementBytes() + " bytes an element, not "
                    + filled.remaining() + " for " + batch.size());
        }
        Shape shape = Shape.of(Stream.concat(Stream.of(batch.size()), input.shape().stream())
                .mapToLong(Integer::longValue)
                .toArray());
        return input.element() == Element.UINT8 ? bytes(shape, filled) : floats(shape, filled);
    }

    private Tensor bytes(Shape shape, ByteBuffer pixels) {
        Colours colours = Objects.requireNonNull(input.colours());
        if (colours == Colours.RGB) {
            return TUint8.tensorOf(shape, DataBuffers.of(pixels));
        }
        byte[] values = new byte[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) Math.round(colour(colours, pixels, i / scale.length, i % scale.length));
        }
        return TUint8.tensorOf(shape, DataBuffers.of(values));
    }

    private Tensor floats(Shape shape, ByteBuffer filled) {
        float[] values = new float[Math.toIntExact(shape.size())];
        Colours colours = input.colours();
        if (colours != null) {
            for (int i = 0; i < values.length; i++) {
                values[i] = colour(colours, filled, i / scale.length, i % scale.length);
            }
        } else {
            FloatBuffer vectors = filled.asFloatBuffer();
            vectors.get(values);
        }
        for (int i = 0; i < values.length; i++) {
            int channel = i % scale.length;
            values[i] = values[i] * scale[channel] + offset[channel];
        }
        return TFloat32.tensorOf(shape, DataBuffers.of(values));
    }

    private static float colour(Colours colours, ByteBuffer pixels, int pixel, int channel) {
        int at = pixel * Colours.RGB.channels;
        return switch (colours) {
            case RGB -> Byte.toUnsignedInt(pixels.get(at + channel));
            case BGR -> Byte.toUnsignedInt(pixels.get(at + 2 - channel));
            case GRAY ->
                LUMA[0] * Byte.toUnsignedInt(pixels.get(at))
                        + LUMA[1] * Byte.toUnsignedInt(pixels.get(at + 1))
                        + LUMA[2] * Byte.toUnsignedInt(pixels.get(at + 2));
        };
    }

    private static float[] perChannel(List<Float> given, int channels, float none) {
        float[] values = new float[channels];
        for (int i = 0; i < channels; i++) {
            values[i] = given.isEmpty() ? none : given.get(given.size() == 1 ? 0 : i);
        }
        return values;
    }
}
