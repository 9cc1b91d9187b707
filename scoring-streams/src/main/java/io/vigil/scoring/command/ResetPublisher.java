package io.vigil.scoring.command;

import io.vigil.avro.SubjectKey;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes a subject's key once more, with the time from which its baseline begins anew. No key is opened for that. */
record ResetPublisher(KafkaConnection kafka, SchemaRegistry registry) {
    private static final int PATIENCE_MILLISECONDS = 20_000;

    /** @throws BaselinesRefused where the brokers do not take it */
    void publish(SubjectKey key, Instant since) {
        SubjectKey reset = SubjectKey.newBuilder(key).setBaselineSince(since).build();
        Map<String, Object> config = kafka.client();
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "vigil-baselines");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLISECONDS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS);
        byte[] value = new AvroSerializer<SubjectKey>(registry).serialize(Topics.SUBJECT_KEYS.name(), reset);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.SUBJECT_KEYS.name(), null, since.toEpochMilli(), key.getSubjectId(), value))
                    .get();
        } catch (ExecutionException e) {
            throw new BaselinesRefused(Topics.SUBJECT_KEYS.name() + " cannot be written: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BaselinesRefused("interrupted while the reset was written", e);
        }
    }
}
