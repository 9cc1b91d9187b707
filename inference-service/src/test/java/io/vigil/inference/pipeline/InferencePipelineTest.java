package io.vigil.inference.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.avro.Detections;
import io.vigil.avro.Frame;
import io.vigil.avro.StageReport;
import io.vigil.inference.analysis.BatchAnalyser;
import io.vigil.inference.analysis.Roles;
import io.vigil.inference.face.Face;
import io.vigil.inference.face.FaceDetector;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.Findings;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.object.ObjectDetector;
import io.vigil.inference.picture.JpegDecoder;
import io.vigil.inference.picture.Person;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.pipeline.InferencePipeline.Ends;
import io.vigil.inference.pipeline.InferencePipeline.Surroundings;
import io.vigil.inference.pose.Pose;
import io.vigil.inference.pose.PoseEstimator;
import io.vigil.inference.tensor.Decoding;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelManifest.Input;
import io.vigil.inference.tensor.ModelManifest.Reading;
import io.vigil.inference.tensor.Role;
import io.vigil.inference.track.TrackingRules;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pipeline between a scripted broker and models that find one person at the same place in every picture. */
class InferencePipelineTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:10Z");
    private static final TopicPartition PARTITION = new TopicPartition(Topics.FRAMES.name(), 0);
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final AvroSerializer<Frame> frames = new AvroSerializer<>(registry);
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private final FakeDetector detector = new FakeDetector();
    private long offset;
    private InferencePipeline pipeline;

    @BeforeEach
    void start() {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        PipelineSettings settings = new PipelineSettings(
                "test", 16, Duration.ofMillis(5), Duration.ofSeconds(2), 2, 64, Duration.ofMillis(100));
        pipeline = new InferencePipeline(
                settings,
                new Surroundings(
                        KafkaConnection.to("nowhere:1"),
                        registry,
                        new InferenceMetrics(new SimpleMeterRegistry()),
                        Clock.fixed(NOW, ZoneOffset.UTC)),
                new Ends(consumer, new RecordPublisher(producer)),
                Sight.of(
                        new JpegDecoder(),
                        new BatchAnalyser(new Roles(detector, new NoFaces(), new NoPoses(), List.of()), 8),
                        TrackingRules.DEFAULT),
                failures::add);
        pipeline.start();
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(PARTITION)));
    }

    @AfterEach
    void stop() {
        pipeline.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void shouldPublishDetectionsInOrderWithCaptureTimeAndTrace() throws IOException {
        // When
        receive(frame(1, NOW.minusMillis(600), portrait()));
        receive(frame(2, NOW.minusMillis(400), portrait()));
        receive(frame(3, NOW.minusMillis(200), portrait()));

        // Then
        List<ProducerRecord<byte[], byte[]>> sent = awaitSent(Topics.DETECTIONS.name(), 3);
        assertThat(sent).extracting(ProducerRecord::timestamp).isSorted();
        assertThat(sent.get(0).timestamp()).isEqualTo(NOW.minusMillis(600).toEpochMilli());
        assertThat(new String(sent.get(0).key(), StandardCharsets.UTF_8)).isEqualTo("7");
        assertThat(sent.get(0).headers().lastHeader("traceparent").value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(TRACE);
        Detections second = read(Detections.class, sent.get(1));
        assertThat(second.getSequence()).isEqualTo(2);
        assertThat(second.getFrameId()).isEqualTo("7-s-2");
        assertThat(second.getObjects().get(0).getClassName()).isEqualTo("person");
        assertThat(second.getObjects().get(0).getTrackId()).isEqualTo(1001L);
        assertThat(second.getSource().getOffset()).isEqualTo(1);
        assertThat(second.getModels()).extracting("role").containsExactly("objects", "faces", "pose");
        assertThat(second.getTimings()).containsOnlyKeys("queue", "decode", "objects", "faces", "pose", "track");
    }

    @Test
    void shouldLeaveOutWhatNobodyLookedFor() throws IOException {
        // Given
        detector.away = true;

        // When
        receive(frame(1, NOW, portrait()));

        // Then
        Detections said =
                read(Detections.class, awaitSent(Topics.DETECTIONS.name(), 1).get(0));
        assertThat(said.getObjects()).isNull();
        assertThat(said.getFaces()).isNull();
        assertThat(said.getPoses()).isNull();
        assertThat(said.getModels()).isEmpty();
    }

    @Test
    void shouldCommitOnlyWhatTheBrokerHasAcknowledged() throws IOException {
        // Given
        receive(frame(1, NOW, portrait()));
        receive(frame(2, NOW, portrait()));
        awaitSent(Topics.DETECTIONS.name(), 2);
        assertThat(committed()).isZero();

        // When
        acknowledgeAll();

        // Then
        await().untilAsserted(() -> assertThat(committed()).isEqualTo(2));
    }

    @Test
    void shouldExpireFramesOlderThanTheLimitAndCountThem() throws IOException {
        // When
        receive(frame(1, NOW.minusSeconds(3), portrait()));
        receive(frame(2, NOW, portrait()));
        awaitSent(Topics.DETECTIONS.name(), 1);
        acknowledgeAll();

        // Then
        await().untilAsserted(() -> {
            StageReport last = lastReport();
            assertThat(last.getExpired()).isEqualTo(1);
            assertThat(last.getScored()).isEqualTo(1);
            assertThat(last.getStage()).isEqualTo("inference");
        });
        await().untilAsserted(() -> assertThat(committed()).isEqualTo(2));
        assertThat(sent(Topics.DETECTIONS.name())).hasSize(1);
    }

    @Test
    void shouldPutAGarbagePictureAsideAndGoOn() throws IOException {
        // When
        receive(frame(1, NOW, new byte[] {1, 2, 3}));
        receive(frame(2, NOW, portrait()));

        // Then
        ProducerRecord<byte[], byte[]> letter =
                awaitSent(Topics.DEAD_LETTERS.name(), 1).get(0);
        assertThat(letter.headers().lastHeader("vigil.error.message").value())
                .asString(StandardCharsets.UTF_8)
                .contains("no JPEG");
        awaitSent(Topics.DETECTIONS.name(), 1);
        acknowledgeAll();
        await().untilAsserted(() -> assertThat(lastReport().getDropped()).isEqualTo(Map.of("undecodable", 1L)));
        await().untilAsserted(() -> assertThat(committed()).isEqualTo(2));
    }

    @Test
    void shouldPutAPoisonRecordAsideAndLetItsPartitionGoOn() throws IOException {
        // When
        receive("poison".getBytes(StandardCharsets.UTF_8));
        receive(null);
        receive(frame(1, NOW, portrait()));

        // Then
        assertThat(awaitSent(Topics.DEAD_LETTERS.name(), 2).get(0).value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("poison");
        awaitSent(Topics.DETECTIONS.name(), 1);
        acknowledgeAll();
        await().untilAsserted(() -> assertThat(committed()).isEqualTo(3));
    }

    @Test
    void shouldLoseOnlyTheFrameThatTheModelsFailOn() throws IOException {
        // Given
        detector.failOn = 2;

        // When
        receive(frame(1, NOW, portrait()));
        receive(frame(2, NOW, portrait()));
        receive(frame(3, NOW, portrait()));

        // Then
        await().untilAsserted(() -> assertThat(sent(Topics.DETECTIONS.name()).size()
                        + sent(Topics.DEAD_LETTERS.name()).size())
                .isEqualTo(3));
        acknowledgeAll();
        await().untilAsserted(() -> assertThat(committed()).isEqualTo(3));
    }

    private void receive(byte @Nullable [] value) {
        ConsumerRecord<byte[], byte[]> received = new ConsumerRecord<>(
                PARTITION.topic(), PARTITION.partition(), offset++, "7".getBytes(StandardCharsets.UTF_8), value);
        received.headers().add("traceparent", TRACE.getBytes(StandardCharsets.UTF_8));
        consumer.schedulePollTask(() -> consumer.addRecord(received));
    }

    private byte[] frame(long sequence, Instant capturedAt, byte[] jpeg) {
        return Objects.requireNonNull(frames.serialize(
                PARTITION.topic(),
                Frame.newBuilder()
                        .setCameraId("7")
                        .setFrameId("7-s-" + sequence)
                        .setSessionId("s")
                        .setSequence(sequence)
                        .setCapturedAt(capturedAt)
                        .setWidth(384)
                        .setHeight(384)
                        .setSourceWidth(512)
                        .setSourceHeight(512)
                        .setJpeg(ByteBuffer.wrap(jpeg))
                        .build()));
    }

    private static byte[] portrait() throws IOException {
        try (InputStream jpeg =
                Objects.requireNonNull(InferencePipelineTest.class.getResourceAsStream("/astronaut.jpg"))) {
            return jpeg.readAllBytes();
        }
    }

    private List<ProducerRecord<byte[], byte[]>> sent(String topic) {
        return List.copyOf(producer.history()).stream()
                .filter(outgoing -> outgoing.topic().equals(topic))
                .toList();
    }

    private List<ProducerRecord<byte[], byte[]>> awaitSent(String topic, int count) {
        await().untilAsserted(() -> assertThat(sent(topic)).hasSize(count));
        return sent(topic);
    }

    private void acknowledgeAll() {
        while (producer.completeNext()) {
            assertThat(failures).isEmpty();
        }
    }

    private long committed() {
        return Optional.ofNullable(
                        consumer.committed(java.util.Set.of(PARTITION)).get(PARTITION))
                .map(committed -> committed.offset())
                .orElse(0L);
    }

    private StageReport lastReport() {
        acknowledgeAll();
        List<ProducerRecord<byte[], byte[]>> reports = sent(Topics.STAGE_REPORTS.name());
        assertThat(reports).isNotEmpty();
        return read(StageReport.class, reports.get(reports.size() - 1));
    }

    private <T extends SpecificRecord> T read(Class<T> type, ProducerRecord<byte[], byte[]> outgoing) {
        return Objects.requireNonNull(
                new AvroDeserializer<>(registry, type).deserialize(outgoing.topic(), outgoing.value()));
    }

    private static ModelManifest manifest(Role role) {
        return new ModelManifest(
                role,
                "fake",
                "1",
                "",
                null,
                Input.pixels("pixels", 1, 1),
                List.of(),
                new Reading(Decoding.CENTERNET),
                "",
                "",
                null);
    }

    private static final class FakeDetector implements ObjectDetector {

        private volatile int failOn;
        private volatile boolean away;
        private int alone;

        @Override
        public ModelManifest manifest() {
            return InferencePipelineTest.manifest(Role.OBJECTS);
        }

        @Override
        public List<Findings> detect(List<Picture> pictures) {
            if (failOn > 0 && (pictures.size() > 1 || ++alone == failOn)) {
                throw new IllegalStateException("scripted");
            }
            if (away) {
                return Collections.nCopies(pictures.size(), Findings.absent());
            }
            FoundObject person = new FoundObject(Category.PERSON, 0.9f, new Box(0.2f, 0.1f, 0.4f, 0.8f));
            return Collections.nCopies(pictures.size(), new Findings(List.of(person), manifest()));
        }
    }

    private static final class NoFaces implements FaceDetector {

        @Override
        public ModelManifest manifest() {
            return InferencePipelineTest.manifest(Role.FACES);
        }

        @Override
        public List<Optional<Face>> detect(List<Person> people) {
            return Collections.nCopies(people.size(), Optional.empty());
        }
    }

    private static final class NoPoses implements PoseEstimator {

        @Override
        public ModelManifest manifest() {
            return InferencePipelineTest.manifest(Role.POSE);
        }

        @Override
        public List<Optional<Pose>> estimate(List<Person> people) {
            return Collections.nCopies(people.size(), Optional.empty());
        }
    }
}
