package io.vigil.inference.shadow;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.DetectedPose;
import io.vigil.avro.Detections;
import io.vigil.avro.ModelVersion;
import io.vigil.inference.comparison.ModelName;
import io.vigil.inference.comparison.Mood;
import io.vigil.inference.comparison.Opinion;
import io.vigil.inference.comparison.Thing;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Keypoint;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.pose.Pose;
import java.util.List;
import java.util.Optional;

/** Reads what the model of one role said out of a record of either topic. */
final class OpinionReader {

    private OpinionReader() {}

    /** @return nothing where the role did not run on the frame */
    static Optional<Opinion> read(Detections record, String role) {
        Optional<ModelName> model = model(record, role);
        return model.flatMap(name -> switch (role) {
            case "objects" ->
                Optional.ofNullable(record.getObjects())
                        .map(objects -> things(
                                name,
                                objects.stream()
                                        .map(object -> new Thing(
                                                object.getClassName(), object.getConfidence(), box(object.getBox())))
                                        .toList()));
            case "faces" ->
                Optional.ofNullable(record.getFaces())
                        .map(faces -> things(
                                name,
                                faces.stream()
                                        .map(face -> new Thing("face", face.getConfidence(), box(face.getBox())))
                                        .toList()));
            case "pose" ->
                Optional.ofNullable(record.getPoses())
                        .map(poses -> new Opinion(
                                name,
                                List.of(),
                                poses.stream().map(OpinionReader::pose).toList(),
                                List.of()));
            case "emotion" ->
                Optional.ofNullable(record.getFaces())
                        .map(faces -> new Opinion(name, List.of(), List.of(), moods(faces)));
            default -> Optional.empty();
        });
    }

    static Optional<ModelName> model(Detections record, String role) {
        return record.getModels().stream()
                .filter(model -> model.getRole().equals(role))
                .findFirst()
                .map(OpinionReader::name);
    }

    static ModelName name(ModelVersion model) {
        return new ModelName(model.getRole(), model.getName(), model.getVersion());
    }

    private static Opinion things(ModelName model, List<Thing> things) {
        return new Opinion(model, things, List.of(), List.of());
    }

    private static List<Mood> moods(List<DetectedFace> faces) {
        return faces.stream()
                .filter(face -> face.getEmotion() != null && !face.getEmotion().isEmpty())
                .map(face -> new Mood(box(face.getBox()), face.getEmotion()))
                .toList();
    }

    private static Pose pose(DetectedPose pose) {
        return new Pose(
                pose.getConfidence(),
                pose.getKeypoints().stream()
                        .map(point -> new Keypoint(new Point(point.getX(), point.getY()), point.getConfidence()))
                        .toList());
    }

    private static Box box(BoundingBox box) {
        return new Box(box.getX(), box.getY(), box.getW(), box.getH());
    }
}
