package io.vigil.scoring.whatif;

import io.vigil.topic.KafkaConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes a trial's copy of a table. */
final class TablePublisher {
    private final KafkaConnection kafka;

    TablePublisher(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    /**
     * Blocks until all is written.
     *
     * @throws TrialRefused where the broker does not take it
     */
    void write(String topic, List<TableCopy.Row> rows) {
        Map<String, Object> settings = kafka.client();
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (TableCopy.Row row : rows) {
                sent.add(producer.send(record(topic, row)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new TrialRefused("the broker does not take the trial's copy of a table: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialRefused("interrupted", e);
        }
    }

    @SuppressWarnings("NullAway") // Kafka's own contract: no partition means the key's, no value a tombstone
    private static ProducerRecord<String, byte[]> record(String topic, TableCopy.Row row) {
        Integer partition = row.partition() < 0 ? null : row.partition();
        byte[] value = row.value() == null ? null : row.value().get();
        return new ProducerRecord<>(topic, partition, row.at().toEpochMilli(), row.key(), value);
    }
}
