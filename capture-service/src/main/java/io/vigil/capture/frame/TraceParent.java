package io.vigil.capture.frame;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The W3C trace context that begins with a frame. */
final class TraceParent {
    static final String HEADER = "traceparent";

    private TraceParent() {}

    /** A fresh one, as ASCII. */
    static byte[] fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        String text = "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1) + "-"
                + hex.toHexDigits(random.nextLong() | 1) + "-01";
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
