package io.vigil.scoring.frame;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the models saw in one frame.
 *
 * @param sequence counts the session's frames from 1
 * @param at capture time
 * @param aspect width of the camera's picture by its height
 * @param people the tracked persons among the objects
 * @param anomaly null where the model did not run or knows too little yet
 * @param models those that ran
 * @param source the detections record
 */
public record SeenFrame(
        String tenant,
        String cameraId,
        String frameId,
        String sessionId,
        long sequence,
        Instant at,
        double aspect,
        List<SeenObject> objects,
        List<SeenPerson> people,
        @Nullable SeenAnomaly anomaly,
        List<SeenModel> models,
        @Nullable Source source) {

    /** @throws Implausible where camera or session is not named, the sequence does not count, or the picture has no size */
    public SeenFrame {
        if (cameraId.isEmpty() || sessionId.isEmpty()) {
            throw new Implausible("a frame without camera or session: " + frameId);
        }
        if (sequence < 1) {
            throw new Implausible("frame " + frameId + " has sequence " + sequence);
        }
        if (!(aspect > 0) || Double.isInfinite(aspect)) {
            throw new Implausible("frame " + frameId + " is " + aspect + " times as wide as high");
        }
        objects = List.copyOf(objects);
        people = List.copyOf(people);
        models = List.copyOf(models);
    }
}
