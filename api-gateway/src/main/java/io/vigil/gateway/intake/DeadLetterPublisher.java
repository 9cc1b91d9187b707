package io.vigil.gateway.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.gateway.GatewayProperties;
import io.vigil.topic.DeadLetter;
import io.vigil.topic.KafkaConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts records aside that cannot be used. Its producer is opened by the first of them. */
@Component
public class DeadLetterPublisher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DeadLetterPublisher.class);
    private static final long PATIENCE_SECONDS = 10;

    private final KafkaConnection kafka;
    private final MeterRegistry meters;
    private @Nullable Producer<byte[], byte[]> producer;

    DeadLetterPublisher(GatewayProperties properties, MeterRegistry meters) {
        this.kafka = properties.kafka();
        this.meters = meters;
    }

    /** Blocks until the broker has the letter. */
    void put(ConsumerRecord<byte[], byte[]> poison, Throwable cause)
            throws ExecutionException, TimeoutException, InterruptedException {
        producer().send(DeadLetter.of("api-gateway", poison, cause)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        meters.counter("vigil.dead.letters", "topic", poison.topic()).increment();
        log.atWarn()
                .addKeyValue("topic", poison.topic())
                .addKeyValue("partition", poison.partition())
                .addKeyValue("offset", poison.offset())
                .addKeyValue("cause", cause.getMessage())
                .log("record cannot be used and went to the dead letters");
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = kafka.client();
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, "gateway-dead-letters");
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
