package io.vigil.scoring.stream;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.Detections;
import io.vigil.scoring.frame.Box;
import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenObject;
import io.vigil.scoring.frame.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Detections from the wire, as a frame that was seen. */
final class DetectionsForm {

    private DetectionsForm() {}

    /** @throws Implausible where the record cannot be true */
    static SeenFrame read(@Nullable Detections detections, @Nullable Source source) {
        if (detections == null) {
            throw new Implausible("detections without a value");
        }
        List<DetectedObject> objects = detections.getObjects();
        return new SeenFrame(
                detections.getTenant(),
                detections.getCameraId(),
                detections.getFrameId(),
                detections.getSessionId(),
                detections.getSequence(),
                detections.getCapturedAt(),
                objects == null
                        ? List.of()
                        : objects.stream().map(DetectionsForm::read).toList(),
                source);
    }

    private static SeenObject read(DetectedObject object) {
        BoundingBox box = object.getBox();
        return new SeenObject(
                object.getClassName(),
                object.getObjectType(),
                object.getConfidence(),
                new Box(box.getX(), box.getY(), box.getW(), box.getH()),
                object.getTrackId());
    }
}
