package io.vigil.farm.rtsp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sending side of a connection, shared by answers and interleaved packets. */
final class Wire {
    private final OutputStream out;

    Wire(OutputStream out) {
        this.out = new BufferedOutputStream(out, 64 * 1024);
    }

    synchronized void answer(Request request, String status, String headers, String body) throws IOException {
        String head = "RTSP/1.0 " + status + "\r\nCSeq: " + request.header("cseq") + "\r\n" + headers;
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        out.write((head + length + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    synchronized void interleave(int channel, List<byte[]> packets) throws IOException {
        for (byte[] packet : packets) {
            out.write('$');
            out.write(channel);
            out.write(packet.length >> 8);
            out.write(packet.length);
            out.write(packet);
        }
        out.flush();
    }
}
