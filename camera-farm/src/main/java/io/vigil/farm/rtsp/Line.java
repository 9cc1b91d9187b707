package io.vigil.farm.rtsp;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** How bytes go to and fro, never waiting: as they are, or through TLS. */
interface Line extends Closeable {

    /** @return how many bytes came, 0 when none are there now, -1 at the end */
    int read(ByteBuffer into) throws IOException;

    /** Takes what fits and leaves the rest in the buffer. */
    void write(ByteBuffer from) throws IOException;

    /** Whether it holds back something that it could not yet write. */
    boolean isHolding();

    static Line plain(SocketChannel channel) {
        return new Line() {
            @Override
            public int read(ByteBuffer into) throws IOException {
                return channel.read(into);
            }

            @Override
            public void write(ByteBuffer from) throws IOException {
                channel.write(from);
            }

            @Override
            public boolean isHolding() {
                return false;
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
