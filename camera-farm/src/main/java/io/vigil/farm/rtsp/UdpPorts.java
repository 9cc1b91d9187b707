package io.vigil.farm.rtsp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;

/** A server's two neighbouring ports for datagrams, an even one for RTP and the odd one above for RTCP. */
final class UdpPorts implements Closeable {
    private static final int ATTEMPTS = 50;
    private static final int SEND_BUFFER = 512 * 1024;

    private final Loop loop;
    private final DatagramChannel pictures;
    private final DatagramChannel reports;
    private final int port;

    private UdpPorts(Loop loop, DatagramChannel pictures, DatagramChannel reports, int port) throws IOException {
        this.loop = loop;
        this.pictures = pictures;
        this.reports = reports;
        this.port = port;
        for (DatagramChannel channel : new DatagramChannel[] {pictures, reports}) {
            channel.setOption(java.net.StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            loop.register(channel, SelectionKey.OP_READ, new Unread(channel));
        }
    }

    static UdpPorts open(Loop loop) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            DatagramChannel even = DatagramChannel.open().bind(local(0));
            int port = ((InetSocketAddress) even.getLocalAddress()).getPort();
            DatagramChannel odd = DatagramChannel.open();
            try {
                if (port % 2 == 0) {
                    return new UdpPorts(loop, even, odd.bind(local(port + 1)), port);
                }
            } catch (SocketException e) {
                // the neighbour is taken
            }
            even.close();
            odd.close();
        }
        throw new IOException("no two neighbouring ports are free for datagrams");
    }

    private static InetSocketAddress local(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Of RTP. */
    int port() {
        return port;
    }

    void sendPicture(ByteBuffer packet, SocketAddress to) throws IOException {
        pictures.send(packet, to);
    }

    void sendReport(ByteBuffer packet, SocketAddress to) throws IOException {
        reports.send(packet, to);
    }

    @Override
    public void close() throws IOException {
        pictures.close();
        reports.close();
    }

    /** Clients' own reports, which nobody needs here. */
    private final class Unread implements Loop.Ready {
        private final DatagramChannel channel;

        Unread(DatagramChannel channel) {
            this.channel = channel;
        }

        @Override
        public void ready(SelectionKey key) throws IOException {
            while (channel.receive(loop.scratch(2_048)) != null) {
                // thrown away
            }
        }

        @Override
        public void failed() {
            // a client that is gone answers with "port unreachable"; its connection tells as well
        }
    }
}
