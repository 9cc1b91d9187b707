package io.vigil.inference.table;

import io.vigil.topic.DeadLetter;
import io.vigil.topic.KafkaConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts unusable records of tables among the dead letters. Connects with the first of them, as most workers never meet one. A
 * letter that gets lost is written at the next start, when the table is read again. For one thread.
 */
final class PoisonPublisher implements PoisonSink, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PoisonPublisher.class);

    private final KafkaConnection kafka;
    private @Nullable Producer<byte[], byte[]> producer;

    PoisonPublisher(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    @Override
    public void putAside(ConsumerRecord<byte[], byte[]> record, Throwable cause) {
        log.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("reason", cause.getMessage())
                .log("a table's record cannot be used and is put aside");
        try {
            Future<?> unused = producer()
                    .send(DeadLetter.of("inference-service", record, cause), (written, failure) -> {
                        if (failure != null) {
                            lost(failure);
                        }
                    });
        } catch (KafkaException e) {
            lost(e);
        }
    }

    private static void lost(Exception failure) {
        log.atWarn().addKeyValue("reason", failure.getMessage()).log("a dead letter could not be written");
    }

    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            Map<String, Object> config = kafka.client();
            config.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "vigil-inference-poison");
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
            producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }
}
