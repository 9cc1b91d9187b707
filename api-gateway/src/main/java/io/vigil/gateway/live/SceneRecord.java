package io.vigil.gateway.live;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.DetectedAction;
import io.vigil.avro.DetectedFace;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.Detections;
import io.vigil.avro.Frame;
import io.vigil.avro.Point;
import io.vigil.gateway.live.Scene.Box;
import io.vigil.gateway.live.Scene.Dot;
import io.vigil.gateway.live.Scene.Face;
import io.vigil.gateway.live.Scene.Gaze;
import io.vigil.gateway.live.Scene.Guess;
import io.vigil.gateway.live.Scene.Thing;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads pictures and scenes from their records. */
final class SceneRecord {
    /** What the action role says where nothing is likely enough. */
    private static final String NO_ACTION = "unknown";

    private SceneRecord() {}

    static LiveFrame frame(Frame record, Instant arrivedAt) {
        ByteBuffer jpeg = record.getJpeg().duplicate();
        byte[] bytes = new byte[jpeg.remaining()];
        jpeg.get(bytes);
        return new LiveFrame(
                record.getCameraId(),
                record.getFrameId(),
                record.getSessionId(),
                record.getCapturedAt(),
                arrivedAt,
                bytes);
    }

    static Scene scene(Detections record) {
        Map<Long, Guess> actions = actions(record.getActions());
        return new Scene(
                record.getCameraId(),
                record.getFrameId(),
                record.getCapturedAt(),
                each(record.getObjects(), object -> thing(object, actions)),
                each(record.getFaces(), SceneRecord::face),
                each(
                        record.getPoses(),
                        pose -> each(
                                pose.getKeypoints(),
                                point -> new Dot(point.getX(), point.getY(), point.getConfidence()))),
                record.getAnomaly() == null ? null : record.getAnomaly().getScore());
    }

    private static Map<Long, Guess> actions(@Nullable List<DetectedAction> actions) {
        return actions == null
                ? Map.of()
                : actions.stream()
                        .filter(action -> !action.getAction().equals(NO_ACTION))
                        .collect(Collectors.toMap(
                                DetectedAction::getTrackId,
                                action -> new Guess(action.getAction(), action.getConfidence()),
                                (first, second) -> second));
    }

    private static Thing thing(DetectedObject object, Map<Long, Guess> actions) {
        Long track = object.getTrackId();
        return new Thing(
                object.getClassName(),
                object.getConfidence(),
                box(object.getBox()),
                track,
                track == null ? null : actions.get(track));
    }

    private static Face face(DetectedFace face) {
        return new Face(
                box(face.getBox()),
                face.getIdentity() == null ? null : face.getIdentity().getSubjectId(),
                face.getEmotion() == null ? null : strongest(face.getEmotion()),
                face.getGaze() == null ? null : gaze(face));
    }

    private static @Nullable Guess strongest(Map<String, Float> emotion) {
        return emotion.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Guess(most.getKey(), most.getValue()))
                .orElse(null);
    }

    /** The first two landmarks are the eyes. */
    private static Gaze gaze(DetectedFace face) {
        Point right = face.getLandmarks().get(0);
        Point left = face.getLandmarks().get(1);
        Dot between = new Dot((right.getX() + left.getX()) / 2, (right.getY() + left.getY()) / 2, 1);
        return new Gaze(between, face.getGaze().getYaw(), face.getGaze().getPitch());
    }

    private static Box box(BoundingBox box) {
        return new Box(box.getX(), box.getY(), box.getW(), box.getH());
    }

    private static <A, B> List<B> each(@Nullable List<A> records, Function<A, B> reading) {
        return records == null ? List.of() : records.stream().map(reading).toList();
    }
}
