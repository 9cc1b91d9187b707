package io.vigil.inference.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Room for up to {@code capacity} pictures, or vectors, of one model's input size, outside the heap and reused from run to run.
 * Used by one thread at a time. Pictures are always 8-bit RGB: what else a graph wants of them is the runtime's work.
 */
public final class PixelBatch {

    private final ByteBuffer bytes;
    private final int stride;
    private final int capacity;
    private int size;

    public PixelBatch(ModelManifest.Input input, int capacity) {
        stride = input.elementBytes();
        this.capacity = capacity;
        bytes = ByteBuffer.allocateDirect(Math.multiplyExact(stride, capacity));
    }

    public void clear() {
        size = 0;
    }

    /** @return the next element's bytes, of a picture height * width * 3, row by row, to be filled by the caller */
    public ByteBuffer next() {
        if (size == capacity) {
            throw new IllegalStateException("a batch holds " + capacity + " elements");
        }
        return bytes.slice(stride * size++, stride);
    }

    /** @return the next element's floats, exactly as many as the model reads, to be filled by the caller */
    public FloatBuffer nextFloats() {
        return next().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    public int size() {
        return size;
    }

    public int capacity() {
        return capacity;
    }

    /** @return the filled part: {@code size} elements */
    ByteBuffer filled() {
        return bytes.slice(0, stride * size).order(ByteOrder.nativeOrder());
    }
}
