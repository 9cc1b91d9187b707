package io.vigil.inference.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.inference.pipeline.PipelineSettings.Mode;
import io.vigil.inference.pipeline.PipelineSettings.Waiting;
import io.vigil.wire.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class FrameListenerTest {

    @Test
    void shouldNotSpinWhereEveryPollIsRefused() throws InterruptedException {
        // Given
        AtomicInteger polls = new AtomicInteger();
        FrameListener listener = listener(new MockConsumer<>("earliest") {
            @Override
            public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
                polls.incrementAndGet();
                throw new GroupAuthorizationException("vigil-inference");
            }
        });
        Thread thread = new Thread(listener);

        // When
        thread.start();
        await().during(Duration.ofMillis(700)).atMost(Duration.ofSeconds(2)).until(() -> polls.get() > 0);
        listener.stop();
        thread.join(1_000);

        // Then
        assertThat(polls).hasValueLessThan(5);
        assertThat(thread.isAlive()).isFalse();
    }

    private static FrameListener listener(MockConsumer<byte[], byte[]> consumer) {
        OffsetLedger offsets = new OffsetLedger();
        RecordPublisher records = new RecordPublisher(
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()));
        FrameOutcomes outcomes = new FrameOutcomes(
                offsets,
                new FrameLedger(),
                new DeadLetterPublisher(records, why -> {}),
                new InferenceMetrics(new SimpleMeterRegistry()),
                Clock.systemUTC());
        FrameIntake intake = new FrameIntake(
                new FrameReader(SchemaRegistry.inMemory()),
                new Backlog(),
                new Waiting(Mode.LIVE, 8, Duration.ofSeconds(2), 5),
                new Pace(),
                outcomes,
                Clock.systemUTC());
        return new FrameListener(consumer, offsets, intake, why -> {});
    }
}
