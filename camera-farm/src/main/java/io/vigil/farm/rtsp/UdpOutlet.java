package io.vigil.farm.rtsp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;

/** RTP and RTCP in datagrams to two ports of the client. */
final class UdpOutlet implements Outlet {
    private final UdpPorts ports;
    private final Connection connection;
    private final RtpStream stream;
    private final InetSocketAddress pictures;
    private final InetSocketAddress reports;

    /** @param port of the RTP packets at the address that asks; reports go one above */
    UdpOutlet(UdpPorts ports, Connection connection, RtpStream stream, int port) {
        InetAddress client = connection.client();
        this.ports = ports;
        this.connection = connection;
        this.stream = stream;
        this.pictures = new InetSocketAddress(client, port);
        this.reports = new InetSocketAddress(client, port + 1);
    }

    @Override
    public boolean send(Prepared picture, Harm harm, int timestamp) throws IOException {
        for (int i = 0; i < picture.packets(); i++) {
            if (harm.losesPacket()) {
                stream.skip();
                continue;
            }
            int start = picture.start(i) + Rtp.INTERLEAVING;
            int length = picture.end(i) - start;
            ByteBuffer out = connection.scratch(length).put(picture.bytes(), start, length);
            stream.stamp(out, 0, length, timestamp);
            if (harm.isDamaging()) {
                harm.damage(out, picture.content(i) - start, length);
            }
            ports.sendPicture(out.flip(), pictures);
        }
        return true;
    }

    @Override
    public void report(Instant captured, int timestamp) throws IOException {
        ByteBuffer out = connection.scratch(RtpStream.reportLength());
        stream.writeReport(out, captured, timestamp);
        ports.sendReport(out.flip(), reports);
    }
}
