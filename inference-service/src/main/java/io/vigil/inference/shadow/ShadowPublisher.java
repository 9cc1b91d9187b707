package io.vigil.inference.shadow;

import io.vigil.avro.Detections;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.RegistryUnreachable;
import io.vigil.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes what models on trial said, by a producer of its own: it gives a record up where the main one would wait, so that
 * neither takes memory or time from the other.
 */
final class ShadowPublisher implements AutoCloseable {

    private static final int PATIENCE = 1_000;
    private static final int MEMORY = 8 << 20;

    private final Producer<byte[], byte[]> producer;
    private final AvroSerializer<Detections> serializer;

    ShadowPublisher(Producer<byte[], byte[]> producer, SchemaRegistry registry) {
        this.producer = producer;
        serializer = new AvroSerializer<>(registry);
    }

    static ShadowPublisher open(KafkaConnection kafka, SchemaRegistry registry) {
        Map<String, Object> config = kafka.client();
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "vigil-inference-shadow");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, MEMORY);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE);
        return new ShadowPublisher(
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()), registry);
    }

    /**
     * Returns within a second.
     *
     * @param done gets whether the broker has the record; on the producer's thread or the caller's
     */
    void publish(Detections said, Consumer<Boolean> done) {
        String topic = Topics.SHADOW_DETECTIONS.name();
        try {
            ProducerRecord<byte[], byte[]> outgoing = new ProducerRecord<>(
                    topic,
                    null,
                    said.getCapturedAt().toEpochMilli(),
                    said.getCameraId().getBytes(StandardCharsets.UTF_8),
                    serializer.serialize(topic, said));
            Future<?> unused = producer.send(outgoing, (metadata, failure) -> done.accept(failure == null));
        } catch (KafkaException | RegistryUnreachable e) {
            done.accept(false);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofMillis(PATIENCE));
    }
}
