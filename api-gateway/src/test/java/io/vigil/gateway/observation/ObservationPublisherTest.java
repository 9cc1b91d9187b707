package io.vigil.gateway.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.avro.Observation;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObservationPublisherTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CountDownLatch free = new CountDownLatch(1);
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        free.countDown();
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void shouldCompleteOnlyOnceTheBrokerHasAcknowledged() {
        // Given
        MockProducer<String, Observation> kafka = kafka();
        ObservationPublisher publisher = publisher(kafka);

        // When
        CompletableFuture<Void> accepted = publisher.publish(of("7", NOON)).toFuture();
        await().until(() -> kafka.history().size() == 1);

        // Then
        assertThat(accepted).isNotDone();
        kafka.completeNext();
        assertThat(accepted).succeedsWithin(Duration.ofSeconds(5));
        ProducerRecord<String, Observation> sent = kafka.history().get(0);
        assertThat(sent.topic()).isEqualTo(Topics.OBSERVATIONS.name());
        assertThat(sent.key()).isEqualTo("7");
        assertThat(sent.timestamp()).isEqualTo(NOON.toEpochMilli());
        assertThat(count("acknowledged")).isEqualTo(1);
    }

    @Test
    void shouldDateAnObservationOfLongAgoSoThatTheTopicKeepsIt() {
        // Given
        MockProducer<String, Observation> kafka = kafka();
        Observation late = Observation.newBuilder(of("7", NOON.minus(Duration.ofDays(400))))
                .setReceivedAt(NOON)
                .build();

        // When
        publisher(kafka).publish(late).onErrorComplete().subscribe();
        await().until(() -> kafka.history().size() == 1);

        // Then
        ProducerRecord<String, Observation> sent = kafka.history().get(0);
        assertThat(sent.timestamp()).isEqualTo(NOON.minus(Duration.ofDays(1)).toEpochMilli());
        assertThat(sent.value().getObservedAt()).isEqualTo(late.getObservedAt());
    }

    @Test
    void shouldKeepTheOrderInWhichACamerasWereHandedOver() {
        // Given
        MockProducer<String, Observation> kafka = kafka();
        ObservationPublisher publisher = publisher(kafka, 100);

        // When
        for (int i = 0; i < 100; i++) {
            publisher.publish(of("7", NOON.plusSeconds(i))).onErrorComplete().subscribe();
        }
        await().until(() -> kafka.history().size() == 100);

        // Then
        assertThat(kafka.history()).extracting(ProducerRecord::timestamp).isSorted();
    }

    @Test
    void shouldSayThatKafkaIsAwayWhenTheBrokerDoesNotTakeIt() {
        // Given
        MockProducer<String, Observation> kafka = kafka();
        CompletableFuture<Void> accepted =
                publisher(kafka).publish(of("7", NOON)).toFuture();
        await().until(() -> kafka.history().size() == 1);

        // When
        kafka.errorNext(new TimeoutException("expired"));

        // Then
        assertThatThrownBy(accepted::join).hasCauseInstanceOf(KafkaAway.class);
        assertThat(count("refused")).isEqualTo(1);
    }

    @Test
    void shouldHoldUpNobodyWhileTheProducerBlocks() {
        // Given a producer that waits for metadata for ever
        CountDownLatch sending = new CountDownLatch(1);
        List<String> sent = new CopyOnWriteArrayList<>();
        ObservationPublisher publisher = publisher(new MockProducer<>(true, null, new StringSerializer(), avro()) {
            @Override
            public synchronized Future<RecordMetadata> send(
                    ProducerRecord<String, Observation> record, Callback callback) {
                sending.countDown();
                awaitFree();
                sent.add(record.key());
                return super.send(record, callback);
            }
        });

        // When this thread, which the test would hang on, hands over more than may wait
        List<CompletableFuture<Void>> accepted = new ArrayList<>();
        accepted.add(publisher.publish(of("0", NOON)).toFuture());
        await().until(() -> sending.getCount() == 0);
        for (int i = 1; i < 8; i++) {
            accepted.add(publisher.publish(of("" + i, NOON)).toFuture());
        }

        // Then some are refused at once and the others in time
        assertThat(accepted.get(7)).failsWithin(Duration.ofMillis(100));
        assertThat(accepted).allSatisfy(each -> assertThatThrownBy(each::join).hasCauseInstanceOf(KafkaAway.class));

        // When the producer is free again, what was refused meanwhile is not sent after all
        free.countDown();
        await().ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(publisher.publish(of("9", NOON)).toFuture()).succeedsWithin(Duration.ofSeconds(5)));
        assertThat(sent).containsExactly("0", "9");
    }

    @Test
    void shouldSayThatKafkaIsAwayWhereNoBrokerIs() {
        // Given
        SchemaRegistry registry = SchemaRegistry.inMemory();
        ObservationPublisher publisher = new ObservationPublisher(
                () -> ObservationProducer.open(KafkaConnection.to("127.0.0.1:1"), registry), meters, PATIENCE, 4);
        open.add(publisher);

        // When, Then
        assertThatThrownBy(() -> publisher.publish(of("7", NOON)).toFuture().join())
                .hasCauseInstanceOf(KafkaAway.class);
    }

    private MockProducer<String, Observation> kafka() {
        return new MockProducer<>(false, null, new StringSerializer(), avro());
    }

    private static AvroSerializer<Observation> avro() {
        return new AvroSerializer<>(SchemaRegistry.inMemory());
    }

    private void awaitFree() {
        try {
            free.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ObservationPublisher publisher(MockProducer<String, Observation> kafka) {
        return publisher(kafka, 4);
    }

    private ObservationPublisher publisher(MockProducer<String, Observation> kafka, int mostWaiting) {
        ObservationPublisher publisher = new ObservationPublisher(() -> kafka, meters, PATIENCE, mostWaiting);
        open.add(publisher);
        return publisher;
    }

    private double count(String outcome) {
        await().until(() -> meters.find("vigil.observations").counter() != null);
        return meters.counter("vigil.observations", "kind", "alert", "outcome", outcome)
                .count();
    }

    private static Observation of(String camera, Instant at) {
        return Observation.newBuilder()
                .setObservationId(camera + "@" + at)
                .setCameraId(camera)
                .setKind("alert")
                .setReporter("model-1")
                .setObservedAt(at)
                .setReceivedAt(at.plusSeconds(60))
                .build();
    }
}
