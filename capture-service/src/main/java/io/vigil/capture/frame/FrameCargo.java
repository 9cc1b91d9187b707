package io.vigil.capture.frame;

import io.vigil.capture.camera.DropReason;
import io.vigil.capture.camera.SampledFrame;
import io.vigil.topic.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A sampled frame as the frames topic has it; its fate goes into its ledger. */
record FrameCargo(SampledFrame frame, String tenant, FrameMeters meters) implements Cargo {

    @Override
    public ProducerRecord<String, SpecificRecord> message() {
        ProducerRecord<String, SpecificRecord> message = FrameRecord.to(Topics.FRAMES, FrameRecord.of(frame, tenant));
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
}
