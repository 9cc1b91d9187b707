package io.vigil.capture.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One client's connection, and the small part of RTSP and HTTP that it takes to be believed for a moment. */
final class Wire {
    private static final int INTERLEAVED = '$';
    private static final int MOST_REQUEST = 100_000;

    private final InputStream in;
    private final OutputStream out;

    Wire(Socket socket) throws IOException {
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What the client says, up to the empty line. */
    String request() throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        int last = 0;
        while (request.size() < MOST_REQUEST) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client has left");
            }
            request.write(next);
            last = last << 8 | next;
            if (last == 0x0d0a0d0a) {
                return request.toString(StandardCharsets.ISO_8859_1);
            }
        }
        throw new IOException("too long");
    }

    static String number(String request) {
        int at = request.indexOf("CSeq:");
        return at < 0
                ? "1"
                : request.substring(at + 5, request.indexOf('\r', at)).strip();
    }

    /** Answers as a camera does, until it is to play. */
    void play(String sdp) throws IOException {
        while (true) {
            String request = request();
            String head = "RTSP/1.0 200 OK\r\nCSeq: " + number(request) + "\r\n";
            if (request.startsWith("OPTIONS")) {
                send(head + "Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN\r\n\r\n");
            } else if (request.startsWith("DESCRIBE")) {
                send(head + "Content-Type: application/sdp\r\nContent-Length: " + sdp.length() + "\r\n\r\n" + sdp);
            } else if (request.startsWith("SETUP")) {
                send(head + "Session: 1;timeout=60\r\nTransport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n\r\n");
            } else if (request.startsWith("PLAY")) {
                send(head + "Session: 1\r\nRange: npt=0-\r\n\r\n");
                return;
            } else {
                send(head + "\r\n");
            }
        }
    }

    /** An interleaved RTP packet (RFC 2326, 10.12; RFC 3550, 5.1) with the payload type 96. */
    void rtp(int sequence, int timestamp, byte[] payload) throws IOException {
        int length = Math.min(payload.length, 65_000);
        ByteBuffer packet = ByteBuffer.allocate(4 + 12 + length);
        packet.put((byte) INTERLEAVED).put((byte) 0).putShort((short) (12 + length));
        packet.put((byte) 0x80).put((byte) (0x80 | 96)).putShort((short) sequence);
        packet.putInt(timestamp).putInt(7).put(payload, 0, length);
        out.write(packet.array());
    }

    /** A packet whose length says one thing and whose content is whatever it is. */
    void interleaved(int channel, int length, byte[] content) throws IOException {
        ByteBuffer packet = ByteBuffer.allocate(4 + content.length);
        packet.put((byte) INTERLEAVED)
                .put((byte) channel)
                .putShort((short) length)
                .put(content);
        out.write(packet.array());
    }
}
