package io.vigil.scoring.clock;

import io.vigil.avro.ClockTick;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A turn at being the clock's one writer: beginning it fences whoever wrote before under the same transactional id, and
 * whoever begins one later ends this. For one thread.
 */
final class TickPublisher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaProducer<String, ClockTick> producer;

    /** @throws org.apache.kafka.common.KafkaException where the broker does not answer */
    TickPublisher(KafkaConnection kafka, SchemaRegistry registry, String transactionalId) {
        Map<String, Object> settings = kafka.client();
        int patience = (int) PATIENCE.toMillis();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 2 * patience);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new AvroSerializer<ClockTick>(registry));
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /**
     * One tick on every partition, or on none.
     *
     * @throws org.apache.kafka.common.KafkaException where another writer has taken over or the broker does not answer;
     *     the turn is then over
     */
    @SuppressWarnings("FutureReturnValueIgnored") // committing fails where a send did
    void tick(Instant at) {
        String topic = Topics.CLOCK.name();
        int partitions = producer.partitionsFor(topic).size();
        producer.beginTransaction();
        for (int partition = 0; partition < partitions; partition++) {
            String key = Integer.toString(partition);
            producer.send(new ProducerRecord<>(topic, partition, at.toEpochMilli(), key, new ClockTick(at)));
        }
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
