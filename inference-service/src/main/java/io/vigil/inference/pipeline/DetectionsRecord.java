package io.vigil.inference.pipeline;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.DetectedAction;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.DetectedPose;
import io.vigil.avro.Detections;
import io.vigil.avro.FaceIdentity;
import io.vigil.avro.ModelVersion;
import io.vigil.avro.SourceOffset;
import io.vigil.inference.action.TrackedAction;
import io.vigil.inference.analysis.FaceView;
import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.gaze.Gaze;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Keypoint;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.identity.Match;
import io.vigil.inference.pose.Pose;
import io.vigil.inference.scene.SceneAnomaly;
import io.vigil.inference.tensor.Role;
import io.vigil.inference.track.TrackedObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The record of the detections topic. */
final class DetectionsRecord {

    private DetectionsRecord() {}

    static Detections of(CapturedFrame frame, ConsumerRecord<byte[], byte[]> source, FrameResult result) {
        return Detections.newBuilder()
                .setTenant(frame.camera().tenant())
                .setCameraId(frame.camera().cameraId())
                .setFrameId(frame.frameId())
                .setSessionId(frame.moment().sessionId())
                .setSequence(frame.moment().sequence())
                .setCapturedAt(frame.moment().capturedAt())
                .setSourceWidth(frame.size().width())
                .setSourceHeight(frame.size().height())
                .setObjects(ran(result, Role.OBJECTS, result.objects().stream().map(DetectionsRecord::object)))
                .setFaces(ran(
                        result,
                        Role.FACES,
                        result.people().stream().flatMap(person -> Stream.ofNullable(face(result, person)))))
                .setPoses(ran(
                        result,
                        Role.POSE,
                        result.people().stream().flatMap(person -> Stream.ofNullable(pose(result, person)))))
                .setActions(ran(result, Role.ACTION, result.actions().stream().map(DetectionsRecord::action)))
                .setAnomaly(anomaly(result.anomaly()))
                .setModels(result.models().stream()
                        .map(model -> new ModelVersion(model.role().word(), model.name(), model.version()))
                        .toList())
                .setTimings(Map.copyOf(result.milliseconds()))
                .setSource(new SourceOffset(source.topic(), source.partition(), source.offset()))
                .build();
    }

    /** Nothing where the role did not run, which is not the same as an empty list. */
    private static <T> @Nullable List<T> ran(FrameResult result, Role role, Stream<T> answers) {
        return result.modelOf(role) == null ? null : answers.toList();
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

    private static @Nullable DetectedFace face(FrameResult result, PersonView person) {
        FaceView view = person.face();
        if (view == null) {
            return null;
        }
        return DetectedFace.newBuilder()
                .setConfidence(view.face().confidence())
                .setBox(box(view.face().box()))
                .setLandmarks(view.face().landmarks().stream()
                        .map(DetectionsRecord::point)
                        .toList())
                .setTrackId(track(result, person))
                .setEmotion(view.emotion() == null ? null : view.emotion().probabilities())
                .setGaze(gaze(view.gaze()))
                .setIdentity(identity(result.matches().get(person.object())))
                .build();
    }

    private static io.vigil.avro.@Nullable Gaze gaze(@Nullable Gaze gaze) {
        return gaze == null ? null : new io.vigil.avro.Gaze(gaze.yaw(), gaze.pitch(), gaze.aversion());
    }

    private static @Nullable FaceIdentity identity(@Nullable Match match) {
        return match == null ? null : new FaceIdentity(match.subjectId(), match.similarity(), match.margin());
    }

    private static @Nullable DetectedPose pose(FrameResult result, PersonView person) {
        Pose pose = person.pose();
        if (pose == null) {
            return null;
        }
        return DetectedPose.newBuilder()
                .setConfidence(pose.confidence())
                .setKeypoints(pose.keypoints().stream()
                        .map(DetectionsRecord::keypoint)
                        .toList())
                .setTrackId(track(result, person))
                .build();
    }

    private static DetectedAction action(TrackedAction action) {
        return new DetectedAction(action.trackId(), action.action(), action.confidence(), action.probabilities());
    }

    private static io.vigil.avro.@Nullable SceneAnomaly anomaly(@Nullable SceneAnomaly anomaly) {
        return anomaly == null
                ? null
                : new io.vigil.avro.SceneAnomaly(anomaly.score(), anomaly.error(), anomaly.features());
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
