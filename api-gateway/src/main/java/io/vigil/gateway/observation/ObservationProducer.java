package io.vigil.gateway.observation;

import io.vigil.avro.Observation;
import io.vigil.topic.KafkaConnection;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** The observations' producer: idempotent, acknowledged by all, giving up on a send before its caller does. */
final class ObservationProducer {
    /** Shorter than what callers wait, so that they are told the reason. */
    private static final Duration DELIVERED_WITHIN = Duration.ofSeconds(3);

    private static final Duration BLOCKED_AT_MOST = Duration.ofSeconds(1);

    private ObservationProducer() {}

    static Producer<String, Observation> open(KafkaConnection kafka, SchemaRegistry registry) {
        Map<String, Object> settings = kafka.client();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCKED_AT_MOST.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(DELIVERED_WITHIN.toMillis()));
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L << 20);
        // a quiet hour must not make the next report wait for the topic's metadata
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(7).toMillis());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "gateway-observations");
        return new KafkaProducer<>(settings, new StringSerializer(), new AvroSerializer<Observation>(registry));
    }
}
