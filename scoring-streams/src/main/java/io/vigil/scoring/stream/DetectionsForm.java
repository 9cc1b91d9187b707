package io.vigil.scoring.stream;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.Detections;
import io.vigil.avro.ModelVersion;
import io.vigil.avro.SceneAnomaly;
import io.vigil.scoring.frame.Box;
import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.frame.SeenAnomaly;
import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenModel;
import io.vigil.scoring.frame.SeenObject;
import io.vigil.scoring.frame.Source;
import java.util.ArrayList;
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
        List<SeenObject> objects = objects(detections.getObjects());
        return new SeenFrame(
                detections.getTenant(),
                detections.getCameraId(),
                detections.getFrameId(),
                detections.getSessionId(),
                detections.getSequence(),
                detections.getCapturedAt(),
                (double) detections.getSourceWidth() / detections.getSourceHeight(),
                objects,
                PeopleForm.read(detections, objects),
                anomaly(detections.getAnomaly()),
                models(detections.getModels()),
                source);
    }

    private static List<SeenObject> objects(@Nullable List<DetectedObject> found) {
        if (found == null) {
            return List.of();
        }
        List<SeenObject> objects = new ArrayList<>(found.size());
        for (DetectedObject object : found) {
            objects.add(new SeenObject(
                    object.getClassName(),
                    object.getObjectType(),
                    object.getConfidence(),
                    box(object.getBox()),
                    object.getTrackId()));
        }
        return objects;
    }

    private static Box box(BoundingBox box) {
        return new Box(box.getX(), box.getY(), box.getW(), box.getH());
    }

    private static @Nullable SeenAnomaly anomaly(@Nullable SceneAnomaly anomaly) {
        return anomaly == null ? null : new SeenAnomaly(anomaly.getScore(), anomaly.getError());
    }

    private static List<SeenModel> models(List<ModelVersion> ran) {
        List<SeenModel> models = new ArrayList<>(ran.size());
        for (ModelVersion model : ran) {
            models.add(new SeenModel(model.getRole(), model.getName(), model.getVersion()));
        }
        return models;
    }
}
