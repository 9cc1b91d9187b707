package io.vigil.scoring.state;

import java.nio.ByteBuffer;

/** Avro's bytes. */
final class Buffers {

    private Buffers() {}

    /** @return a copy */
    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
