package io.vigil.scoring.stream;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.incident.Transition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a camera's watch made of a new frame, or of time that passed.
 *
 * @param frame null where time alone was the cause
 * @param transitions of the camera's incident
 */
public record Watched(
        String tenant, String cameraId, @Nullable SeenFrame frame, List<Transition> transitions) {

    /** The frame of a watch that was moved by one. */
    public SeenFrame seen() {
        if (frame == null) {
            throw new IllegalStateException("camera " + cameraId + " was moved by time, not by a frame");
        }
        return frame;
    }
}
