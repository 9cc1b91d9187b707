package io.vigil.inference.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.avro.Frame;
import io.vigil.avro.StageReport;
import io.vigil.inference.pipeline.InferencePipeline.Ends;
import io.vigil.inference.pipeline.InferencePipeline.Surroundings;
import io.vigil.inference.pipeline.PipelineSettings.Batching;
import io.vigil.inference.pipeline.PipelineSettings.Mode;
import io.vigil.inference.pipeline.PipelineSettings.Waiting;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The pipeline between a scripted broker and scripted models; it is always the same moment. */
final class PipelineFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:10Z");

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ScriptedConsumer consumer = new ScriptedConsumer();
    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final AvroSerializer<Frame> frames = new AvroSerializer<>(registry);
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Long> sequences = new HashMap<>();
    private final InferencePipeline pipeline;

    private PipelineFixture(PipelineSettings settings, Sight sight) {
        pipeline = new InferencePipeline(
                settings,
                new Surroundings(
                        KafkaConnection.to("nowhere:1"),
                        registry,
                        new InferenceMetrics(meters),
                        Clock.fixed(NOW, ZoneOffset.UTC)),
                new Ends(consumer, new RecordPublisher(producer)),
                sight,
                failures::add);
        pipeline.start();
    }

    static PipelineFixture start(Sight sight) {
        return start(settings(Mode.LIVE, 64), sight);
    }

    static PipelineFixture start(PipelineSettings settings, Sight sight) {
        return new PipelineFixture(settings, sight);
    }

    /** Cameras of priority 5 are spared; batches of 4. */
    static PipelineSettings settings(Mode mode, int backlog) {
        return new PipelineSettings(
                "test",
                new Batching(4, Duration.ofMillis(5), Duration.ZERO),
                new Waiting(mode, backlog, Duration.ofSeconds(2), 5),
                2,
                Duration.ofMillis(100));
    }

    @Override
    public void close() {
        pipeline.close();
        assertThat(failures).isEmpty();
    }

    void receive(byte @Nullable [] value) {
        consumer.receive("7", value);
    }

    /** The next frame of camera 7. */
    void receive(Instant capturedAt, byte[] jpeg) {
        receive("7", 0, capturedAt, jpeg);
    }

    /** The next frame of a camera, taken just now. */
    void receive(String camera, int priority) {
        receive(camera, priority, NOW, portrait());
    }

    private void receive(String camera, int priority, Instant capturedAt, byte[] jpeg) {
        long sequence = sequences.merge(camera, 1L, Long::sum);
        consumer.receive(
                camera,
                Objects.requireNonNull(frames.serialize(
                        Topics.FRAMES.name(),
                        Frame.newBuilder()
                                .setCameraId(camera)
                                .setFrameId(camera + "-s-" + sequence)
                                .setSessionId("s")
                                .setSequence(sequence)
                                .setCapturedAt(capturedAt)
                                .setWidth(384)
                                .setHeight(384)
                                .setSourceWidth(512)
                                .setSourceHeight(512)
                                .setPriority(priority)
                                .setJpeg(ByteBuffer.wrap(jpeg))
                                .build())));
    }

    static byte[] portrait() {
        try (InputStream jpeg = Objects.requireNonNull(PipelineFixture.class.getResourceAsStream("/astronaut.jpg"))) {
            return jpeg.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ProducerRecord<byte[], byte[]>> sent(String topic) {
        return List.copyOf(producer.history()).stream()
                .filter(outgoing -> outgoing.topic().equals(topic))
                .toList();
    }

    List<ProducerRecord<byte[], byte[]>> awaitSent(String topic, int count) {
        await().untilAsserted(() -> assertThat(sent(topic)).hasSize(count));
        return sent(topic);
    }

    <T extends SpecificRecord> List<T> read(Class<T> type, String topic) {
        return sent(topic).stream().map(outgoing -> read(type, outgoing)).toList();
    }

    private <T extends SpecificRecord> T read(Class<T> type, ProducerRecord<byte[], byte[]> outgoing) {
        return Objects.requireNonNull(
                new AvroDeserializer<>(registry, type).deserialize(outgoing.topic(), outgoing.value()));
    }

    void acknowledgeAll() {
        while (producer.completeNext()) {
            assertThat(failures).isEmpty();
        }
    }

    /** Waits until everything received is committed, acknowledging what is sent meanwhile. */
    void awaitAllCommitted() {
        await().untilAsserted(() -> {
            acknowledgeAll();
            assertThat(consumer.committed()).isEqualTo(consumer.received());
        });
    }

    /** The last report of each camera. */
    Map<String, StageReport> reports() {
        acknowledgeAll();
        Map<String, StageReport> last = new HashMap<>();
        read(StageReport.class, Topics.STAGE_REPORTS.name()).forEach(report -> last.put(report.getCameraId(), report));
        return last;
    }

    /** The camera's last report. */
    StageReport report(String camera) {
        StageReport last = reports().get(camera);
        if (last == null) {
            throw new AssertionError("no report of camera " + camera + " yet");
        }
        return last;
    }

    /** Frames of all cameras that were given up for the reason. */
    long dropped(String reason) {
        return reports().values().stream()
                .mapToLong(report -> report.getDropped().getOrDefault(reason, 0L))
                .sum();
    }

    /** Frames of all cameras whose end is accounted for. */
    long accountedFor() {
        return reports().values().stream()
                .mapToLong(report -> report.getScored()
                        + report.getExpired()
                        + report.getDropped().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .sum();
    }
}
