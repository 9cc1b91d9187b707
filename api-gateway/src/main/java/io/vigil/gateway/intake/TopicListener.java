package io.vigil.gateway.intake;

import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topic;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Reads a topic in a consumer group. An offset is committed only after its record was handled, so that every record is
 * handled at least once. What cannot be handled now is tried again with growing pauses, during which the consumer keeps
 * its place in the group; what can never be handled goes to the dead letters.
 */
public final class TopicListener<V extends SpecificRecord> extends ListenerThread {
    private static final Logger log = LoggerFactory.getLogger(TopicListener.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration NAP = Duration.ofMillis(50);
    private static final Duration HANDLED_WITHIN = Duration.ofSeconds(15);
    private static final int ALONE = 200;
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
        settings.put(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                handler instanceof BatchHandler<V> batch ? batch.most() : ALONE);
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
        ConsumerRecords<byte[], byte[]> records = polled(consumer);
        if (!records.isEmpty()) {
            handle(consumer, records);
        }
    }

    /** A longer poll spins for as long as it lasts where records of paused partitions lie fetched. */
    private ConsumerRecords<byte[], byte[]> polled(Consumer<byte[], byte[]> consumer) {
        if (consumer.paused().isEmpty()) {
            return consumer.poll(POLL);
        }
        ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ZERO);
        rest(NAP);
        return records;
    }

    private void handle(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();
        try {
            if (handler instanceof BatchHandler<V> batch && handledTogether(batch, records)) {
                records.forEach(record -> note(record, handled));
            } else {
                handleEach(records, handled);
            }
            goOn();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            tryLater(consumer, records, handled, Unusable.unwrapped(e));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        consumer.commitSync(handled);
    }

    private void handleEach(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, OffsetAndMetadata> handled)
            throws ExecutionException, TimeoutException, InterruptedException {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (isStopping()) {
                return;
            }
            handle(record);
            note(record, handled);
        }
    }

    private static void note(ConsumerRecord<byte[], byte[]> record, Map<TopicPartition, OffsetAndMetadata> handled) {
        handled.put(new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
    }

    /** @return false where one of them is unusable, and each has to be tried alone */
    private boolean handledTogether(BatchHandler<V> batch, ConsumerRecords<byte[], byte[]> records)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            List<V> values = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : records) {
                V value = value(record);
                if (value != null) {
                    values.add(value);
                }
            }
            if (!values.isEmpty()) {
                await(batch.handle(values));
            }
            return true;
        } catch (ExecutionException | RuntimeException e) {
            if (!Unusable.isCauseOf(e)) {
                throw e;
            }
            return false;
        }
    }

    private void handle(ConsumerRecord<byte[], byte[]> record)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            V value = value(record);
            await(handler.handle(new String(record.key(), StandardCharsets.UTF_8), value));
        } catch (ExecutionException | RuntimeException e) {
            if (!Unusable.isCauseOf(e)) {
                throw e;
            }
            deadLetters.put(record, Unusable.unwrapped(e));
        }
    }

    private @Nullable V value(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new Unusable("a record of " + topic.name() + " has no key");
        }
        return deserializer.deserialize(topic.name(), record.value());
    }

    private static void await(Mono<Void> handling) throws ExecutionException, TimeoutException, InterruptedException {
        handling.toFuture().get(HANDLED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
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
