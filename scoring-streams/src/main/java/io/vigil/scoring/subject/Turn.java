package io.vigil.scoring.subject;

import java.time.Instant;

/**
 * The order in which samples are told, as text that sorts by it: time, then camera, then subject. Whatever order they come in from
 * their partitions, they leave in this one.
 */
public final class Turn {
    private static final int DIGITS = 16;
    private static final char BETWEEN = ':';

    private Turn() {}

    /** Where a sample's turn is. */
    public static String of(Instant at, String cameraId, String subject) {
        return time(at) + BETWEEN + cameraId + BETWEEN + subject;
    }

    /** Behind all samples of that time. */
    public static String after(Instant at) {
        return time(at) + (char) (BETWEEN + 1);
    }

    private static String time(Instant at) {
        String hex = Long.toHexString(at.toEpochMilli());
        return "0".repeat(DIGITS - hex.length()) + hex;
    }
}
