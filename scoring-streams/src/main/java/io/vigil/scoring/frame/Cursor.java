package io.vigil.scoring.frame;

import java.time.Instant;

/**
 * The newest frame of a camera so far. Detections come at least once, so a worker that takes over repeats what its
 * predecessor had finished; the cursor tells those repeats.
 */
public record Cursor(String sessionId, long sequence, Instant at) {

    public static Cursor at(SeenFrame frame) {
        return new Cursor(frame.sessionId(), frame.sequence(), frame.at());
    }

    /**
     * Whether the frame is news. Within a session the sequence decides, so that a capture clock that is set back does
     * not blind the camera; between sessions only time can tell, and an earlier session's repeat is older.
     */
    public boolean precedes(SeenFrame frame) {
        return sessionId.equals(frame.sessionId()) ? sequence < frame.sequence() : at.isBefore(frame.at());
    }
}
