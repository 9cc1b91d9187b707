package io.vigil.farm.rtsp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;

/** MJPEG: one part of a multipart answer after the other. */
final class MultipartOutlet implements Outlet {
    private static final int END = 4;

    private final Connection connection;

    MultipartOutlet(Connection connection) {
        this.connection = connection;
    }

    /** A lost packet is a lost picture here. */
    @Override
    public boolean send(Prepared picture, Harm harm, int timestamp) throws IOException {
        if (connection.isBehind()) {
            return false;
        }
        if (harm.losesPacket()) {
            return true;
        }
        ByteBuffer out = connection.scratch(picture.bytes().length).put(picture.bytes());
        if (harm.isDamaging()) {
            harm.damage(out, picture.content(0), out.position() - END);
        }
        connection.send(out.flip());
        return true;
    }

    @Override
    public void report(Instant captured, int timestamp) {
        // MJPEG has no clock
    }
}
