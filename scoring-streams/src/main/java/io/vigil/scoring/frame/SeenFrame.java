package io.vigil.scoring.frame;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the models saw in one frame.
 *
 * @param sequence counts the session's frames from 1
 * @param at capture time
 * @param source the detections record
 */
public record SeenFrame(
        String tenant,
        String cameraId,
        String frameId,
        String sessionId,
        long sequence,
        Instant at,
        List<SeenObject> objects,
        @Nullable Source source) {

    /** @throws Implausible where camera or session is not named, or the sequence does not count */
    public SeenFrame {
        if (cameraId.isEmpty() || sessionId.isEmpty()) {
            throw new Implausible("a frame without camera or session: " + frameId);
        }
        if (sequence < 1) {
            throw new Implausible("frame " + frameId + " has sequence " + sequence);
        }
        objects = List.copyOf(objects);
    }
}
