package io.vigil.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.avro.RuleEvent;
import io.vigil.gateway.database.PostgresForTests;
import io.vigil.gateway.intake.TopicListener.Listeners;
import io.vigil.gateway.intake.TopicListener.Subscription;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Records that are handled together. */
class TopicListenerTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.RULE_EVENTS.name(), 0);

    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final AvroSerializer<RuleEvent> serializer = new AvroSerializer<>(registry);
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<List<String>> handled = new ArrayList<>();
    private final List<Long> aside = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @BeforeEach
    void assign() {
        registry.register(Topics.RULE_EVENTS.subject(), Topics.RULE_EVENTS.schema());
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    @Test
    void shouldHandleInOneGoWhatCameInOneGo() {
        // Given
        TopicListener<RuleEvent> listener = listener();
        add(0, "a");
        add(1, "b");
        consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, 2, bytes("1"), null)); // a tombstone
        add(3, "c");

        // When
        listener.poll(consumer);

        // Then
        assertThat(handled).containsExactly(List.of("a", "b", "c"));
        assertThat(committed()).isEqualTo(4);
    }

    @Test
    void shouldHandleEachAloneAndPutAsideTheOneThatSpoilsTheOthersChance() {
        // Given
        TopicListener<RuleEvent> listener = listener();
        add(0, "a");
        add(1, "spoilt");
        consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, 2, bytes("1"), bytes("no record at all")));
        add(3, "c");

        // When
        listener.poll(consumer);

        // Then
        assertThat(handled).containsExactly(List.of("a"), List.of("c"));
        assertThat(aside).containsExactly(1L, 2L);
        assertThat(committed()).isEqualTo(4);
    }

    @Test
    void shouldTryAllOfThemAgainWhereWhatTheyAreWrittenToIsAway() {
        // Given
        TopicListener<RuleEvent> listener = listener();
        add(0, "a");
        add(1, "b");
        failure = new IllegalStateException("away");

        // When
        listener.poll(consumer);

        // Then
        assertThat(handled).isEmpty();
        assertThat(committed()).isZero();
        assertThat(consumer.paused()).containsExactly(PARTITION);

        // When
        failure = null;
        now = now.plusSeconds(1);
        add(0, "a");
        add(1, "b");
        listener.poll(consumer);

        // Then
        assertThat(handled).containsExactly(List.of("a", "b"));
        assertThat(aside).isEmpty();
        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void shouldRestRatherThanPollOnWhileItsPartitionsArePaused() {
        // Given
        TopicListener<RuleEvent> listener = listener();
        add(0, "a");
        failure = new IllegalStateException("away");
        listener.poll(consumer);
        long began = System.nanoTime();

        // When
        for (int i = 0; i < 4; i++) {
            listener.poll(consumer);
        }

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(150));
        assertThat(consumer.lastPollTimeout()).isEqualTo(Duration.ZERO);
    }

    private TopicListener<RuleEvent> listener() {
        Clock clock = InstantSource.tick(() -> now, Duration.ofMillis(1)).withZone(ZoneOffset.UTC);
        return new TopicListener<>(
                new Subscription<>(Topics.RULE_EVENTS, RuleEvent.class, "group", new BatchHandler<>(this::handle)),
                new Listeners(KafkaConnection.to("127.0.0.1:1"), registry, new Aside(), clock));
    }

    private Mono<Void> handle(List<RuleEvent> events) {
        List<String> ids = events.stream().map(RuleEvent::getEventId).toList();
        if (failure != null) {
            return Mono.error(failure);
        }
        if (ids.contains("spoilt")) {
            return Mono.error(new Unusable("spoilt"));
        }
        handled.add(ids);
        return Mono.empty();
    }

    private final class Aside extends DeadLetterPublisher {
        private Aside() {
            super(PostgresForTests.nowhere(), new SimpleMeterRegistry());
        }

        @Override
        void put(ConsumerRecord<byte[], byte[]> poison, Throwable cause) {
            aside.add(poison.offset());
        }
    }

    private long committed() {
        var offset = consumer.committed(Set.of(PARTITION)).get(PARTITION);
        return offset == null ? 0 : offset.offset();
    }

    private void add(long offset, String id) {
        RuleEvent event = RuleEvent.newBuilder()
                .setEventId(id)
                .setCameraId("1")
                .setAt(Instant.EPOCH)
                .setRule("crowding")
                .setOnvif("tns1:RuleEngine/CountAggregation/Counter")
                .setRuleVersion("1")
                .build();
        consumer.addRecord(new ConsumerRecord<>(
                PARTITION.topic(), 0, offset, bytes("1"), serializer.serialize(PARTITION.topic(), event)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
