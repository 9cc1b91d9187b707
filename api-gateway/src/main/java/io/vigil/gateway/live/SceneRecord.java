package io.vigil.gateway.live;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.Detections;
import io.vigil.avro.Frame;
import io.vigil.gateway.live.Scene.Box;
import io.vigil.gateway.live.Scene.Dot;
import io.vigil.gateway.live.Scene.Thing;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads pictures and scenes from their records. */
final class SceneRecord {
    private SceneRecord() {}

    static LiveFrame frame(Frame record, Instant arrivedAt) {
        ByteBuffer jpeg = record.getJpeg().duplicate();
        byte[] bytes = new byte[jpeg.remaining()];
        jpeg.get(bytes);
        return new LiveFrame(record.getCameraId(), record.getFrameId(), arrivedAt, bytes);
    }

    static Scene scene(Detections record) {
        return new Scene(
                record.getCameraId(),
                record.getFrameId(),
                each(
                        record.getObjects(),
                        object -> new Thing(
                                object.getClassName(),
                                object.getConfidence(),
                                box(object.getBox()),
                                object.getTrackId())),
                each(record.getFaces(), face -> box(face.getBox())),
                each(
                        record.getPoses(),
                        pose -> each(
                                pose.getKeypoints(),
                                point -> new Dot(point.getX(), point.getY(), point.getConfidence()))));
    }

    private static Box box(BoundingBox box) {
        return new Box(box.getX(), box.getY(), box.getW(), box.getH());
    }

    private static <A, B> List<B> each(@Nullable List<A> records, Function<A, B> reading) {
        return records == null ? List.of() : records.stream().map(reading).toList();
    }
}
