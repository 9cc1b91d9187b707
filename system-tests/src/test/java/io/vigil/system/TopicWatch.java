package io.vigil.system;

import io.vigil.topic.Topic;
import io.vigil.wire.AvroDeserializer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning on a thread of its own and hands on each record with the time at which it arrived. */
final class TopicWatch implements AutoCloseable {
    private final KafkaConsumer<String, ?> consumer;
    private final Thread thread;

    private <V extends SpecificRecord> TopicWatch(KafkaConsumer<String, V> consumer, BiConsumer<V, Instant> handler) {
        this.consumer = consumer;
        this.thread = new Thread(() -> read(consumer, handler), "topic-watch");
        thread.setDaemon(true);
    }

    /** @param handler on the watch's thread */
    static <V extends SpecificRecord> TopicWatch on(
            CaptureStand stand, Topic<V> topic, Class<V> type, BiConsumer<V, Instant> handler) {
        Map<String, Object> config = stand.kafka().client();
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
        KafkaConsumer<String, V> consumer = new KafkaConsumer<>(
                config,
                new StringDeserializer(),
                new AvroDeserializer<>(stand.schemas().open(), type));
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        TopicWatch watch = new TopicWatch(consumer, handler);
        watch.thread.start();
        return watch;
    }

    private static <V> void read(KafkaConsumer<String, V> consumer, BiConsumer<V, Instant> handler) {
        try (consumer) {
            while (true) {
                var records = consumer.poll(Duration.ofSeconds(1));
                Instant now = Instant.now();
                for (ConsumerRecord<String, V> record : records) {
                    handler.accept(record.value(), now);
                }
            }
        } catch (WakeupException e) {
            // closed
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
    }
}
