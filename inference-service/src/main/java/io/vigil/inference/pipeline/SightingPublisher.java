package io.vigil.inference.pipeline;

import io.vigil.avro.BoundingBox;
import io.vigil.avro.ModelVersion;
import io.vigil.avro.Sighting;
import io.vigil.avro.SourceOffset;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.identity.Recognition;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Announces that an enrolled subject was seen. */
final class SightingPublisher {

    private final RecordPublisher records;
    private final AvroSerializer<Sighting> serializer;

    SightingPublisher(RecordPublisher records, SchemaRegistry registry) {
        this.records = records;
        this.serializer = new AvroSerializer<>(registry);
    }

    /** @throws io.vigil.wire.RegistryUnreachable where the schema's id is not known yet and cannot be asked for now */
    void publish(
            FrameJob job,
            Recognition recognition,
            ModelManifest model,
            Runnable acknowledged,
            Consumer<? super Exception> refused) {
        String topic = Topics.SIGHTINGS.name();
        ProducerRecord<byte[], byte[]> outgoing = new ProducerRecord<>(
                topic,
                null,
                job.frame().moment().capturedAt().toEpochMilli(),
                recognition.match().subjectId().getBytes(StandardCharsets.UTF_8),
                serializer.serialize(topic, sighting(job, recognition, model)));
        records.send(outgoing, acknowledged, refused);
    }

    private static Sighting sighting(FrameJob job, Recognition recognition, ModelManifest model) {
        CapturedFrame frame = job.frame();
        ConsumerRecord<byte[], byte[]> source = job.source();
        Box face = recognition.face().box();
        return Sighting.newBuilder()
                .setTenant(frame.camera().tenant())
                .setSightingId(frame.frameId() + "-" + recognition.match().subjectId())
                .setSubjectId(recognition.match().subjectId())
                .setCameraId(frame.camera().cameraId())
                .setFrameId(frame.frameId())
                .setSeenAt(frame.moment().capturedAt())
                .setTrackId(recognition.face().trackId())
                .setConfidence(recognition.match().similarity())
                .setMargin(recognition.match().margin())
                .setBox(new BoundingBox(face.x(), face.y(), face.width(), face.height()))
                .setModel(new ModelVersion(model.role().word(), model.name(), model.version()))
                .setSource(new SourceOffset(source.topic(), source.partition(), source.offset()))
                .build();
    }
}
