package io.vigil.inference.pipeline;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.DetectedPose;
import io.vigil.avro.Detections;
import io.vigil.avro.ModelVersion;
import io.vigil.avro.SourceOffset;
import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.face.Face;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Keypoint;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.pose.Pose;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.track.TrackedObject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The record of the detections topic. */
final class DetectionsRecord {

    private final List<ModelVersion> models;

    DetectionsRecord(List<ModelManifest> models) {
        this.models = models.stream()
                .map(model -> new ModelVersion(model.role(), model.name(), model.version()))
                .toList();
    }

    Detections of(CapturedFrame frame, ConsumerRecord<byte[], byte[]> source, FrameResult result) {
        return Detections.newBuilder()
                .setTenant(frame.camera().tenant())
                .setCameraId(frame.camera().cameraId())
                .setFrameId(frame.frameId())
                .setSessionId(frame.moment().sessionId())
                .setSequence(frame.moment().sequence())
                .setCapturedAt(frame.moment().capturedAt())
                .setSourceWidth(frame.sourceWidth())
                .setSourceHeight(frame.sourceHeight())
                .setObjects(
                        result.objects().stream().map(DetectionsRecord::object).toList())
                .setFaces(result.people().stream()
                        .flatMap(person -> person.face().map(face -> face(face, track(result, person))).stream())
                        .toList())
                .setPoses(result.people().stream()
                        .flatMap(person -> person.pose().map(pose -> pose(pose, track(result, person))).stream())
                        .toList())
                .setModels(models)
                .setTimings(Map.copyOf(result.milliseconds()))
                .setSource(new SourceOffset(source.topic(), source.partition(), source.offset()))
                .build();
    }

    private static @Nullable Long track(FrameResult result, PersonView person) {
        return result.objects().get(person.object()).trackId();
    }

    private static DetectedObject object(TrackedObject tracked) {
        return DetectedObject.newBuilder()
                .setClassId(tracked.object().category().id())
                .setClassName(tracked.object().category().word())
                .setObjectType(tracked.object().category().type().word())
                .setConfidence(tracked.object().confidence())
                .setBox(box(tracked.object().box()))
                .setTrackId(tracked.trackId())
                .build();
    }

    private static DetectedFace face(Face face, @Nullable Long track) {
        return DetectedFace.newBuilder()
                .setConfidence(face.confidence())
                .setBox(box(face.box()))
                .setLandmarks(
                        face.landmarks().stream().map(DetectionsRecord::point).toList())
                .setTrackId(track)
                .build();
    }

    private static DetectedPose pose(Pose pose, @Nullable Long track) {
        return DetectedPose.newBuilder()
                .setConfidence(pose.confidence())
                .setKeypoints(pose.keypoints().stream()
                        .map(DetectionsRecord::keypoint)
                        .toList())
                .setTrackId(track)
                .build();
    }

    private static BoundingBox box(Box box) {
        return new BoundingBox(box.x(), box.y(), box.width(), box.height());
    }

    private static io.vigil.avro.Point point(Point point) {
        return new io.vigil.avro.Point(point.x(), point.y());
    }

    private static io.vigil.avro.Keypoint keypoint(Keypoint keypoint) {
        return new io.vigil.avro.Keypoint(keypoint.place().x(), keypoint.place().y(), keypoint.confidence());
    }
}
