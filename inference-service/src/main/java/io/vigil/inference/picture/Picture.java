package io.vigil.inference.picture;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Turn;
import java.nio.ByteBuffer;

/** A decoded picture outside the heap. Several threads may sample it; nobody may after it is closed. */
public interface Picture extends AutoCloseable {

    /** Pixels. */
    int width();

    /** Pixels. */
    int height();

    /** The encoded picture, as the camera sent it. Not to be changed. */
    byte[] jpeg();

    default float aspect() {
        return (float) width() / height();
    }

    /**
     * Scales a region to a model's input.
     *
     * @param region may reach beyond the picture, where it is black
     * @param turn of the region round its centre
     * @param into direct, exactly {@code width * height * 3} bytes; gets RGB, row by row
     */
    void sample(Box region, Turn turn, int width, int height, ByteBuffer into);

    /** Of an upright region. */
    default void sample(Box region, int width, int height, ByteBuffer into) {
        sample(region, Turn.NONE, width, height, into);
    }

    @Override
    void close();
}
