package io.vigil.inference.enrolment;

import io.vigil.avro.EncryptedTemplate;
import io.vigil.avro.Identity;
import io.vigil.avro.ModelVersion;
import io.vigil.avro.SubjectKey;
import io.vigil.inference.identity.SealedTemplates;
import io.vigil.inference.tensor.Role;
import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.WrappedKey;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes keys and templates, and their removal. Every call returns after the brokers have it. */
final class EnrolmentPublisher implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 20_000;

    private final Producer<byte[], byte[]> producer;
    private final SchemaRegistry registry;
    private final Clock clock;

    EnrolmentPublisher(Producer<byte[], byte[]> producer, SchemaRegistry registry, Clock clock) {
        this.producer = producer;
        this.registry = registry;
        this.clock = clock;
    }

    static EnrolmentPublisher open(KafkaConnection kafka, SchemaRegistry registry, Clock clock) {
        Map<String, Object> config = kafka.client();
        config.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "vigil-enrolment");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLISECONDS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS);
        return new EnrolmentPublisher(
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()), registry, clock);
    }

    void publish(WrappedKey key) {
        KeyBinding binding = key.binding();
        send(
                Topics.SUBJECT_KEYS,
                binding.subjectId(),
                SubjectKey.newBuilder()
                        .setTenant(binding.tenant())
                        .setSubjectId(binding.subjectId())
                        .setKeyId(binding.keyId())
                        .setNonce(ByteBuffer.wrap(key.sealed().nonce()))
                        .setWrapped(ByteBuffer.wrap(key.sealed().ciphertext()))
                        .setCreatedAt(clock.instant())
                        .build());
    }

    void publish(SealedTemplates sealed) {
        KeyBinding binding = sealed.binding();
        send(
                Topics.IDENTITIES,
                binding.subjectId(),
                Identity.newBuilder()
                        .setTenant(binding.tenant())
                        .setSubjectId(binding.subjectId())
                        .setKeyId(binding.keyId())
                        .setModel(new ModelVersion(
                                Role.IDENTITY.word(),
                                sealed.model().name(),
                                sealed.model().version()))
                        .setTemplates(sealed.templates().stream()
                                .map(template -> new EncryptedTemplate(
                                        ByteBuffer.wrap(template.nonce()), ByteBuffer.wrap(template.ciphertext())))
                                .toList())
                        .setChangedAt(clock.instant())
                        .build());
    }

    /** The key first: without it the rest is unreadable already. */
    void erase(String subjectId) {
        send(Topics.SUBJECT_KEYS, subjectId, null);
        send(Topics.IDENTITIES, subjectId, null);
    }

    private <V extends SpecificRecord> void send(Topic<V> topic, String subjectId, @Nullable V value) {
        byte[] bytes = new AvroSerializer<V>(registry).serialize(topic.name(), value);
        byte[] key = subjectId.getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(topic.name(), null, clock.millis(), key, bytes))
                    .get();
        } catch (ExecutionException | KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new EnrolmentRefused(topic.name() + " cannot be written: " + cause.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnrolmentRefused("interrupted while " + topic.name() + " was written", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
