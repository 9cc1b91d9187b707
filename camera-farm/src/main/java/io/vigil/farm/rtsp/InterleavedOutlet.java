package io.vigil.farm.rtsp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;

/** RTP and RTCP within the RTSP connection (RFC 2326, 10.12). */
final class InterleavedOutlet implements Outlet {
    private final Connection connection;
    private final RtpStream stream;
    private final int channel;

    /** @param channel of the RTP packets; reports go one above */
    InterleavedOutlet(Connection connection, RtpStream stream, int channel) {
        this.connection = connection;
        this.stream = stream;
        this.channel = channel;
    }

    @Override
    public boolean send(Prepared picture, Harm harm, int timestamp) throws IOException {
        if (connection.isBehind()) {
            return false;
        }
        ByteBuffer out = connection.scratch(picture.bytes().length);
        for (int i = 0; i < picture.packets(); i++) {
            if (harm.losesPacket()) {
                stream.skip();
                continue;
            }
            int at = out.position();
            int length = picture.end(i) - picture.start(i);
            out.put(picture.bytes(), picture.start(i), length);
            out.put(at + 1, (byte) channel);
            stream.stamp(out, at + Rtp.INTERLEAVING, length - Rtp.INTERLEAVING, timestamp);
            if (harm.isDamaging()) {
                harm.damage(out, at + picture.content(i) - picture.start(i), out.position());
            }
        }
        connection.send(out.flip());
        return true;
    }

    @Override
    public void report(Instant captured, int timestamp) throws IOException {
        ByteBuffer out = connection
                .scratch(Rtp.INTERLEAVING + RtpStream.reportLength())
                .put((byte) '$')
                .put((byte) (channel + 1))
                .putShort((short) RtpStream.reportLength());
        stream.writeReport(out, captured, timestamp);
        connection.send(out.flip());
    }
}
