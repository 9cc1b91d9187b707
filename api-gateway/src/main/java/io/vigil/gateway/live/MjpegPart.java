package io.vigil.gateway.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A part of a {@code multipart/x-mixed-replace} stream whose boundary is {@code frame}. */
final class MjpegPart {
    private static final byte[] END = {'\r', '\n'};

    private MjpegPart() {}

    static byte[] of(byte[] jpeg) {
        String head = "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n";
        ByteArrayOutputStream part = new ByteArrayOutputStream(jpeg.length + 80);
        part.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        part.writeBytes(jpeg);
        part.writeBytes(END);
        return part.toByteArray();
    }
}
