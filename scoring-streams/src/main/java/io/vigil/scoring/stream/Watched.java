package io.vigil.scoring.stream;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.incident.Transition;
import io.vigil.scoring.rule.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a camera's watch made of a new frame, of a report, or of time that passed.
 *
 * @param frame null where no frame was the cause
 * @param transitions of the camera's incident
 * @param findings of the rules of its zones and lines
 */
public record Watched(
        String tenant,
        String cameraId,
        @Nullable SeenFrame frame,
        List<Transition> transitions,
        List<Finding> findings) {

    /** The frame of a watch that was moved by one. */
    public SeenFrame seen() {
        if (frame == null) {
            throw new IllegalStateException("camera " + cameraId + " was not moved by a frame");
        }
        return frame;
    }
}
