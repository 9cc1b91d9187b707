package io.vigil.capture.frame;

import io.vigil.avro.Frame;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.LiveFrame;
import io.vigil.capture.camera.Picture;
import io.vigil.capture.camera.SampledFrame;
import io.vigil.capture.clock.CaptureTime;
import io.vigil.topic.Topic;
import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Frames as their topics have them. */
final class FrameRecord {
    private FrameRecord() {}

    static Frame of(SampledFrame frame, String tenant) {
        return of(frame.camera(), frame.time(), frame.picture())
                .setTenant(tenant)
                .setFrameId(frame.id())
                .setSessionId(frame.ledger().sessionId())
                .setSequence(frame.sequence())
                .build();
    }

    static Frame of(LiveFrame frame, String tenant) {
        return of(frame.camera(), frame.time(), frame.picture())
                .setTenant(tenant)
                .setFrameId(frame.id())
                .setSessionId(frame.ledger().sessionId())
                .setSequence(frame.number())
                .build();
    }

    static ProducerRecord<String, SpecificRecord> to(Topic<Frame> topic, Frame frame) {
        long time = frame.getCapturedAt().toEpochMilli();
        return new ProducerRecord<>(topic.name(), null, time, frame.getCameraId(), frame);
    }

    private static Frame.Builder of(Camera camera, CaptureTime time, Picture picture) {
        return Frame.newBuilder()
                .setCameraId(camera.id())
                .setCapturedAt(time.at())
                .setReceivedAt(time.receivedAt())
                .setClock(time.clock().word())
                .setWidth(picture.width())
                .setHeight(picture.height())
                .setSourceWidth(picture.sourceWidth())
                .setSourceHeight(picture.sourceHeight())
                .setPriority(camera.priority())
                .setEpoch(camera.epoch())
                .setJpeg(ByteBuffer.wrap(picture.jpeg()));
    }
}
