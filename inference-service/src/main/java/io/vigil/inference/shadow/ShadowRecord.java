package io.vigil.inference.shadow;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.DetectedPose;
import io.vigil.avro.Detections;
import io.vigil.avro.Keypoint;
import io.vigil.avro.ModelVersion;
import io.vigil.avro.Point;
import io.vigil.avro.SourceOffset;
import io.vigil.inference.analysis.FaceView;
import io.vigil.inference.analysis.FrameOrigin;
import io.vigil.inference.analysis.SeenFrame;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.pose.Pose;
import io.vigil.inference.tensor.ModelManifest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The record of the shadow-detections topic: one frame, one model on trial, and only what that model said. */
final class ShadowRecord {

    private ShadowRecord() {}

    /** @param milliseconds that the model took for the batch the frame was in */
    static Detections of(SeenFrame frame, TrialAnswer answer, ModelManifest model, float milliseconds) {
        FrameOrigin origin = frame.origin();
        return Detections.newBuilder()
                .setTenant(origin.tenant())
                .setCameraId(origin.cameraId())
                .setFrameId(origin.frameId())
                .setSessionId(frame.moment().sessionId())
                .setSequence(frame.moment().sequence())
                .setCapturedAt(frame.moment().capturedAt())
                .setSourceWidth(origin.sourceWidth())
                .setSourceHeight(origin.sourceHeight())
                .setObjects(each(answer.objects(), ShadowRecord::object))
                .setFaces(each(answer.faces(), ShadowRecord::face))
                .setPoses(each(answer.poses(), ShadowRecord::pose))
                .setModels(List.of(new ModelVersion(model.role().word(), model.name(), model.version())))
                .setTimings(Map.of(model.role().word(), milliseconds))
                .setSource(new SourceOffset(origin.topic(), origin.partition(), origin.offset()))
                .build();
    }

    private static <T, R> @Nullable List<R> each(@Nullable List<T> said, Function<T, R> record) {
        return said == null ? null : said.stream().map(record).toList();
    }

    private static DetectedObject object(FoundObject found) {
        return DetectedObject.newBuilder()
                .setClassId(found.category().id())
                .setClassName(found.category().word())
                .setObjectType(found.category().type().word())
                .setConfidence(found.confidence())
                .setBox(box(found.box()))
                .build();
    }

    private static DetectedFace face(FaceView view) {
        return DetectedFace.newBuilder()
                .setConfidence(view.face().confidence())
                .setBox(box(view.face().box()))
                .setLandmarks(view.face().landmarks().stream()
                        .map(place -> new Point(place.x(), place.y()))
                        .toList())
                .setEmotion(view.emotion() == null ? null : view.emotion().probabilities())
                .build();
    }

    private static DetectedPose pose(Pose pose) {
        return DetectedPose.newBuilder()
                .setConfidence(pose.confidence())
                .setKeypoints(pose.keypoints().stream()
                        .map(point ->
                                new Keypoint(point.place().x(), point.place().y(), point.confidence()))
                        .toList())
                .build();
    }

    private static BoundingBox box(Box box) {
        return new BoundingBox(box.x(), box.y(), box.width(), box.height());
    }
}
