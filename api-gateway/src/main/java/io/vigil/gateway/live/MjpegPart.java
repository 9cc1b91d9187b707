package io.vigil.gateway.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A part of a {@code multipart/x-mixed-replace} stream whose boundary is {@code frame}. */
final class MjpegPart {
    private static final byte[] END = {'\r', '\n'};

    private MjpegPart() {}

    /** @param capturedAt told in milliseconds since 1970, where known, for those who measure latency */
    static byte[] of(byte[] jpeg, @Nullable Instant capturedAt) {
        String time = capturedAt == null ? "" : "X-Captured-At: " + capturedAt.toEpochMilli() + "\r\n";
        String head = "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n" + time + "\r\n";
        ByteArrayOutputStream part = new ByteArrayOutputStream(head.length() + jpeg.length + END.length);
        part.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        part.writeBytes(jpeg);
        part.writeBytes(END);
        return part.toByteArray();
    }
}
