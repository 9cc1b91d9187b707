package io.vigil.inference.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vigil.avro.CameraPolicy;
import io.vigil.avro.SubjectKey;
import io.vigil.inference.policy.CameraPolicies;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableListenerTest {
    private static final String POLICIES = Topics.POLICIES.name();
    private static final Duration SOON = Duration.ofSeconds(2);

    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final CameraPolicies policies = new CameraPolicies();
    private final MockConsumer<byte[], byte[]> broker = new MockConsumer<>("none");
    private final List<ConsumerRecord<byte[], byte[]>> letters = new CopyOnWriteArrayList<>();
    private final List<Throwable> ends = new CopyOnWriteArrayList<>();
    private final AtomicLong offsets = new AtomicLong();
    private @Nullable TableListener listener;

    @BeforeEach
    void createTopic() {
        partitions(1, 0);
    }

    @AfterEach
    void stop() {
        if (listener != null) {
            listener.close();
        }
        assertThat(ends).isEmpty();
    }

    @Test
    void shouldBeCompleteOnlyWhenWhatTheTopicHeldAtTheStartIsRead() {
        // Given
        partitions(1, 2);
        TableListener started = start(policyTable());
        add(0, "cam-1", policy("cam-1", true));

        // When, Then
        assertThatThrownBy(() -> started.awaitComplete(Duration.ofMillis(300)))
                .isInstanceOf(TablesNotRead.class)
                .hasMessageContaining(POLICIES)
                .hasMessageContaining("broker");
        add(0, "cam-2", policy("cam-2", true));
        started.awaitComplete(SOON);
        assertThat(policies.allows("default", "cam-1")).isTrue();
        assertThat(policies.allows("default", "cam-2")).isTrue();
    }

    @Test
    void shouldBeCompleteAtOnceWhereTheTopicIsEmpty() {
        start(policyTable()).awaitComplete(SOON);
        assertThat(policies.allows("default", "cam-1")).isFalse();
    }

    @Test
    void shouldFollowChangesAndTombstones() {
        // Given
        start(policyTable()).awaitComplete(SOON);

        // When, Then
        add(0, "cam-1", policy("cam-1", true));
        await().atMost(Duration.ofSeconds(1)).until(() -> policies.allows("default", "cam-1"));
        add(0, "cam-1", policy("cam-1", false));
        await().atMost(Duration.ofSeconds(1)).until(() -> !policies.allows("default", "cam-1"));
        add(0, "cam-1", policy("cam-1", true));
        await().atMost(Duration.ofSeconds(1)).until(() -> policies.allows("default", "cam-1"));
        add(0, "cam-1", (byte[]) null);
        await().atMost(Duration.ofSeconds(1)).until(() -> !policies.allows("default", "cam-1"));
    }

    @Test
    void shouldPutPoisonAsideCloseItsCameraAndGoOn() {
        // Given
        start(policyTable()).awaitComplete(SOON);
        add(0, "cam-1", policy("cam-1", true));
        await().atMost(SOON).until(() -> policies.allows("default", "cam-1"));

        // When
        add(0, "cam-1", "no record".getBytes(UTF_8));
        add(0, "cam-2", policy("cam-3", true));
        add(
                0,
                "cam-4",
                CameraPolicy.newBuilder(policy("cam-4", true)).setPurpose(null).build());
        add(0, null, policy("cam-5", true));
        add(0, "cam-6", policy("cam-6", true));

        // Then
        await().atMost(SOON).until(() -> policies.allows("default", "cam-6"));
        assertThat(letters).extracting(ConsumerRecord::offset).containsExactly(1L, 2L, 3L, 4L);
        assertThat(List.of("cam-1", "cam-2", "cam-3", "cam-4", "cam-5"))
                .noneMatch(camera -> policies.allows("default", camera));
    }

    @Test
    void shouldKeepWhatIsToBeErasableOutOfDeadLetters() {
        // Given
        Rows<SubjectKey> refusing = new Rows<>() {
            @Override
            public void put(String key, SubjectKey record) {
                throw new IllegalArgumentException("refused");
            }

            @Override
            public void remove(String key) {}
        };
        partitions(Topics.SUBJECT_KEYS.name(), 1, 0);
        start(new Table<>(Topics.SUBJECT_KEYS, refusing)).awaitComplete(SOON);

        // When
        add(Topics.SUBJECT_KEYS.name(), 0, "subject-1", "poison".getBytes(UTF_8));

        // Then
        await().atMost(SOON).until(() -> letters.size() == 1);
        assertThat(letters.get(0).key()).isEqualTo("subject-1".getBytes(UTF_8));
        assertThat(letters.get(0).value()).isNull();
    }

    @Test
    void shouldSurviveABrokerThatRefusesOrIsAway() {
        // Given
        start(policyTable()).awaitComplete(SOON);

        // When
        broker.schedulePollTask(() -> {
            throw new TopicAuthorizationException(POLICIES);
        });
        add(0, "cam-1", policy("cam-1", true));

        // Then
        await().atMost(Duration.ofSeconds(4)).until(() -> policies.allows("default", "cam-1"));
    }

    @Test
    void shouldReadPartitionsThatAreAddedLater() {
        // Given
        start(policyTable()).awaitComplete(SOON);

        // When
        partitions(2, 0);
        await().atMost(Duration.ofSeconds(8)).until(() -> broker.assignment().size() == 2);
        add(1, "cam-1", policy("cam-1", true));

        // Then
        await().atMost(SOON).until(() -> policies.allows("default", "cam-1"));
    }

    @Test
    void shouldForgetWhatATopicHeldThatWasMadeAgain() {
        // Given
        start(policyTable()).awaitComplete(SOON);
        add(0, "cam-1", policy("cam-1", true));
        await().atMost(SOON).until(() -> policies.allows("default", "cam-1"));

        // When
        TopicPartition partition = new TopicPartition(POLICIES, 0);
        broker.schedulePollTask(() -> {
            broker.updateBeginningOffsets(Map.of(partition, offsets.get()));
            throw new OffsetOutOfRangeException(Map.of(partition, offsets.get()));
        });

        // Then
        await().atMost(SOON).until(() -> !policies.allows("default", "cam-1"));
        add(0, "cam-2", policy("cam-2", true));
        await().atMost(SOON).until(() -> policies.allows("default", "cam-2"));
    }

    private Table<CameraPolicy> policyTable() {
        return new Table<>(Topics.POLICIES, new PolicyRows(policies));
    }

    private <V extends SpecificRecord> TableListener start(Table<V> table) {
        TableReader<V> reader = new TableReader<>(table, registry, (record, cause) -> letters.add(record));
        listener = new TableListener(broker, List.of(reader), ends::add, () -> {});
        listener.start();
        return listener;
    }

    private void partitions(int count, long end) {
        partitions(POLICIES, count, end);
    }

    private void partitions(String topic, int count, long end) {
        Node node = new Node(0, "broker", 1);
        List<PartitionInfo> infos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            infos.add(new PartitionInfo(topic, i, node, new Node[] {node}, new Node[] {node}));
            broker.updateBeginningOffsets(Map.of(new TopicPartition(topic, i), 0L));
            broker.updateEndOffsets(Map.of(new TopicPartition(topic, i), end));
        }
        broker.updatePartitions(topic, infos);
    }

    private void add(int partition, @Nullable String key, CameraPolicy policy) {
        add(partition, key, new AvroSerializer<CameraPolicy>(registry).serialize(POLICIES, policy));
    }

    private void add(int partition, @Nullable String key, byte @Nullable [] value) {
        add(POLICIES, partition, key, value);
    }

    private void add(String topic, int partition, @Nullable String key, byte @Nullable [] value) {
        TopicPartition place = new TopicPartition(topic, partition);
        await().atMost(SOON).until(() -> broker.assignment().contains(place));
        byte[] keyBytes = key == null ? null : key.getBytes(UTF_8);
        broker.addRecord(new ConsumerRecord<>(topic, partition, offsets.getAndIncrement(), keyBytes, value));
    }

    private static CameraPolicy policy(String camera, boolean affect) {
        return CameraPolicy.newBuilder()
                .setTenant("default")
                .setCameraId(camera)
                .setAffect(affect)
                .setPurpose(affect ? "demonstration" : null)
                .setChangedAt(Instant.EPOCH)
                .build();
    }
}
