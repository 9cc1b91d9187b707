package io.vigil.capture.frame;

import io.vigil.capture.camera.DropReason;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A record to be sent, which is told its fate: one of the two, once, on any thread. */
interface Cargo {
    ProducerRecord<String, SpecificRecord> message();

    void publish();

    void drop(DropReason reason);
}
