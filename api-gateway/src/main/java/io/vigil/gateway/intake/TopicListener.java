package io.vigil.gateway.intake;

import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topic;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic in a consumer group. An offset is committed only after its record was handled, so that every record is
 * handled at least once. What cannot be handled now is tried again with growing pauses, during which the consumer keeps
 * its place in the group; what can never be handled goes to the dead letters.
 */
public final class TopicListener<V extends SpecificRecord> extends ListenerThread {
    private static final Logger log = LoggerFactory.getLogger(TopicListener.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration HANDLED_WITHIN = Duration.ofSeconds(15);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Topic<V> topic;
    private final String group;
    private final KafkaConnection kafka;
    private final AvroDeserializer<V> deserializer;
    private final DeadLetterPublisher deadLetters;
    private final Clock clock;
    private final Handler<V> handler;
    private Duration pause = Duration.ZERO;
    private Instant pausedUntil = Instant.EPOCH;

    TopicListener(Subscription<V> subscription, Listeners listeners) {
        super(subscription.group());
        this.topic = subscription.topic();
        this.group = subscription.group();
        this.handler = subscription.handler();
        this.kafka = listeners.kafka();
        this.deserializer = new AvroDeserializer<>(listeners.registry(), subscription.type());
        this.deadLetters = listeners.deadLetters();
        this.clock = listeners.clock();
    }

    /** What to read, as which group, and what to do with it. */
    public record Subscription<V extends SpecificRecord>(
            Topic<V> topic, Class<V> type, String group, Handler<V> handler) {}

    /** What every listener needs. */
    record Listeners(KafkaConnection kafka, SchemaRegistry registry, DeadLetterPublisher deadLetters, Clock clock) {}

    @Override
    protected Consumer<byte[], byte[]> open() {
        Map<String, Object> settings = kafka.client();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.putIfAbsent(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group);
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic.name()));
        return consumer;
    }

    @Override
    protected void poll(Consumer<byte[], byte[]> consumer) {
        if (!consumer.paused().isEmpty() && !clock.instant().isBefore(pausedUntil)) {
            consumer.resume(consumer.paused());
        }
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (!records.isEmpty()) {
            handle(consumer, records);
        }
    }

    private void handle(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();
        try {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (isStopping()) {
                    break;
                }
                handle(record);
                handled.put(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1));
            }
            goOn();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            tryLater(consumer, records, handled, Unusable.unwrapped(e));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        consumer.commitSync(handled);
    }

    private void handle(ConsumerRecord<byte[], byte[]> record)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            if (record.key() == null) {
                throw new Unusable("a record of " + topic.name() + " has no key");
            }
            V value = deserializer.deserialize(topic.name(), record.value());
            handler.handle(new String(record.key(), StandardCharsets.UTF_8), value)
                    .toFuture()
                    .get(HANDLED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | RuntimeException e) {
            if (!Unusable.isCauseOf(e)) {
                throw e;
            }
            deadLetters.put(record, Unusable.unwrapped(e));
        }
    }

    private void goOn() {
        if (!pause.isZero()) {
            log.atInfo().addKeyValue("topic", topic.name()).log("records are handled again");
            pause = Duration.ZERO;
        }
    }

    private void tryLater(
            Consumer<byte[], byte[]> consumer,
            ConsumerRecords<byte[], byte[]> records,
            Map<TopicPartition, OffsetAndMetadata> handled,
            Throwable cause) {
        if (pause.isZero()) {
            log.atWarn()
                    .addKeyValue("topic", topic.name())
                    .addKeyValue("cause", cause.getMessage())
                    .log("records cannot be handled now; trying until they can");
        }
        pause = pause.isZero() ? SHORTEST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        pausedUntil = clock.instant().plus(pause);
        for (TopicPartition partition : records.partitions()) {
            OffsetAndMetadata next = handled.get(partition);
            consumer.seek(
                    partition, next == null ? records.records(partition).get(0).offset() : next.offset());
        }
        consumer.pause(consumer.assignment());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
