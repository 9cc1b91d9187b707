package io.vigil.farm.rtsp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An RTSP client on a bare socket, written from the documents and not from the server. */
final class RtspClient implements AutoCloseable {
    private static final int PATIENCE_MS = 1_000;

    private final Socket socket;
    private final DataInputStream in;
    private final URI url;
    private int number;
    private final List<ByteBuffer> reports = new ArrayList<>();

    RtspClient(URI url) throws IOException {
        this(url, new Socket(InetAddress.getLoopbackAddress(), url.getPort()));
    }

    /** @param socket connected to the server, such as one that speaks TLS */
    RtspClient(URI url, Socket socket) throws IOException {
        this.url = url;
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MS);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /**
     * One RTP packet.
     *
     * @param timestamp in 90 kHz
     */
    record Packet(int sequence, int timestamp, boolean last, ByteBuffer payload) {
        static Packet of(byte[] packet, int length) {
            ByteBuffer bytes = ByteBuffer.wrap(packet, 0, length);
            return new Packet(
                    bytes.getShort(2) & 0xffff,
                    bytes.getInt(4),
                    (packet[1] & 0x80) != 0,
                    bytes.position(12).slice());
        }
    }

    /** Head and body of the answer. */
    String ask(String method, String headers) throws IOException {
        number++;
        String request = method + " " + url + " RTSP/1.0\r\nCSeq: " + number + "\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.readUnsignedByte());
        }
        int length = answer.toString()
                .lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring(16)))
                .findFirst()
                .orElse(0);
        return answer + new String(in.readNBytes(length), StandardCharsets.US_ASCII);
    }

    /** The packets of the next pictures. */
    List<Packet> pictures(int count) throws IOException {
        List<Packet> packets = new ArrayList<>();
        for (int seen = 0; seen < count; ) {
            int dollar = in.readUnsignedByte();
            if (dollar != '$') {
                throw new IOException("not interleaved data: " + dollar);
            }
            int channel = in.readUnsignedByte();
            byte[] packet = in.readNBytes(in.readUnsignedShort());
            if (channel == 1) {
                reports.add(ByteBuffer.wrap(packet));
                continue;
            }
            Packet next = Packet.of(packet, packet.length);
            packets.add(next);
            seen += next.last() ? 1 : 0;
        }
        return packets;
    }

    /** The sender reports so far. */
    List<ByteBuffer> reports() {
        return reports;
    }

    /** Reads until nothing comes any more. */
    void drain() throws IOException {
        try {
            while (true) {
                pictures(1);
            }
        } catch (SocketTimeoutException e) {
            // quiet
        }
    }

    /** The NAL units in the packets, fragments put together. */
    static List<byte[]> units(List<Packet> packets) {
        List<byte[]> units = new ArrayList<>();
        List<byte[]> fragments = new ArrayList<>();
        for (Packet packet : packets) {
            byte[] payload = new byte[packet.payload().remaining()];
            packet.payload().duplicate().get(payload);
            if ((payload[0] & 0x1f) != 28) {
                units.add(payload);
                continue;
            }
            if ((payload[1] & 0x80) != 0) {
                fragments.clear();
                fragments.add(new byte[] {(byte) ((payload[0] & 0xe0) | (payload[1] & 0x1f))});
            }
            fragments.add(Arrays.copyOfRange(payload, 2, payload.length));
            if ((payload[1] & 0x40) != 0) {
                units.add(join(fragments));
            }
        }
        return units;
    }

    private static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        parts.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
