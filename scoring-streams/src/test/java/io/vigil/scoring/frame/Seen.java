package io.vigil.scoring.frame;

import java.time.Instant;
import java.util.List;

/** Frames and objects with defaults. */
public final class Seen {
    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private Seen() {}

    public static Instant at(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }

    public static SeenFrame frame(double seconds, SeenObject... objects) {
        return frame("s1", Math.round(seconds * 1000) + 1, seconds, objects);
    }

    public static SeenFrame frame(String session, long sequence, double seconds, SeenObject... objects) {
        String id = "1-" + session + "-" + sequence;
        return new SeenFrame(
                "default",
                "1",
                id,
                session,
                sequence,
                at(seconds),
                16.0 / 9,
                List.of(objects),
                List.of(),
                null,
                List.of(),
                null);
    }

    /** A person whose feet are at the point. */
    public static SeenObject person(long track, double x, double y) {
        return new SeenObject("person", "Human", 0.9, new Box(x - 0.05, y - 0.4, 0.1, 0.4), track);
    }
}
