package io.vigil.capture.frame;

import io.vigil.capture.camera.DropReason;
import io.vigil.capture.camera.LiveFrame;
import io.vigil.topic.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A frame as the topic of live frames has it. What is dropped is counted, and missed by nobody a moment later. */
record LiveCargo(LiveFrame frame, String tenant, LiveMeters meters) implements Cargo {

    @Override
    public ProducerRecord<String, SpecificRecord> message() {
        return FrameRecord.to(Topics.LIVE_FRAMES, FrameRecord.of(frame, tenant));
    }

    @Override
    public void publish() {
        frame.ledger().show();
        meters.publish();
    }

    @Override
    public void drop(DropReason reason) {
        meters.drop(reason);
    }
}
