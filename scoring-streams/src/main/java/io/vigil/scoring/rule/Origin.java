package io.vigil.scoring.rule;

import io.vigil.scoring.frame.SeenFrame;

/** The frame in which something began. */
public record Origin(String sessionId, long sequence) {

    public static Origin of(SeenFrame frame) {
        return new Origin(frame.sessionId(), frame.sequence());
    }
}
