package io.vigil.inference.pipeline;

import io.vigil.avro.Detections;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Writes what was seen in a frame, at the frame's capture time and under its trace. */
final class DetectionsPublisher {

    private static final String TRACE = "traceparent";

    private final RecordPublisher records;
    private final AvroSerializer<Detections> serializer;

    DetectionsPublisher(RecordPublisher records, SchemaRegistry registry) {
        this.records = records;
        this.serializer = new AvroSerializer<>(registry);
    }

    /** @throws io.vigil.wire.RegistryUnreachable where the schema's id is not known yet and cannot be asked for now */
    void publish(FrameJob job, FrameResult result, Runnable acknowledged, Consumer<? super Exception> refused) {
        CapturedFrame frame = job.frame();
        String topic = Topics.DETECTIONS.name();
        ProducerRecord<byte[], byte[]> outgoing = new ProducerRecord<>(
                topic,
                null,
                frame.moment().capturedAt().toEpochMilli(),
                frame.camera().cameraId().getBytes(StandardCharsets.UTF_8),
                serializer.serialize(topic, DetectionsRecord.of(frame, job.source(), result)));
        Header trace = job.source().headers().lastHeader(TRACE);
        if (trace != null) {
            outgoing.headers().add(trace);
        }
        records.send(outgoing, acknowledged, refused);
    }
}
