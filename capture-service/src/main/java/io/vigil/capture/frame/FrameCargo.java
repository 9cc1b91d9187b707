package io.vigil.capture.frame;

import io.vigil.avro.Frame;
import io.vigil.capture.camera.DropReason;
import io.vigil.capture.camera.Picture;
import io.vigil.capture.camera.SampledFrame;
import io.vigil.topic.Topics;
import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A sampled frame as the frames topic has it; its fate goes into its ledger. */
record FrameCargo(SampledFrame frame, String tenant, FrameMeters meters) implements Cargo {

    @Override
    public ProducerRecord<String, SpecificRecord> message() {
        ProducerRecord<String, SpecificRecord> message = new ProducerRecord<>(
                Topics.FRAMES.name(),
                null,
                frame.time().at().toEpochMilli(),
                frame.camera().id(),
                value());
        message.headers().add(TraceParent.HEADER, TraceParent.fresh());
        return message;
    }

    @Override
    public void publish() {
        frame.ledger().publish();
        meters.publish();
    }

    @Override
    public void drop(DropReason reason) {
        frame.ledger().drop(reason);
        meters.drop(reason);
    }

    private Frame value() {
        Picture picture = frame.picture();
        return Frame.newBuilder()
                .setTenant(tenant)
                .setCameraId(frame.camera().id())
                .setFrameId(frame.id())
                .setSessionId(frame.ledger().sessionId())
                .setSequence(frame.sequence())
                .setCapturedAt(frame.time().at())
                .setReceivedAt(frame.time().receivedAt())
                .setClock(frame.time().clock().word())
                .setWidth(picture.width())
                .setHeight(picture.height())
                .setSourceWidth(picture.sourceWidth())
                .setSourceHeight(picture.sourceHeight())
                .setPriority(frame.camera().priority())
                .setJpeg(ByteBuffer.wrap(picture.jpeg()))
                .build();
    }
}
