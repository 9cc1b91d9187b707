package io.vigil.inference.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.avro.Detections;
import io.vigil.inference.analysis.FrameOrigin;
import io.vigil.inference.analysis.Look;
import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.analysis.PictureAnalysis;
import io.vigil.inference.analysis.SeenFrame;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Turn;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.Role;
import io.vigil.inference.track.Moment;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShadowTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:10Z");
    private static final ModelManifest IN_CHARGE = ModelManifest.elsewhere(Role.OBJECTS, "in charge", "1");
    private static final FoundObject PERSON = new FoundObject(Category.PERSON, 0.9f, new Box(0.2f, 0.1f, 0.4f, 0.8f));

    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger closedTrials = new AtomicInteger();
    private @Nullable Shadow shadow;

    @AfterEach
    void close() {
        if (shadow != null) {
            shadow.close();
        }
        assertThat(open).as("pictures that nobody has closed").hasValue(0);
    }

    @Test
    void shouldWriteWhatAModelOnTrialSaysUnderItsNameAndTheFramesId() {
        // Given
        begin(1, 32, new Scripted(Role.OBJECTS, ShadowTest::cat));

        // When
        saw(frame("7-s-1"));

        // Then
        await().until(() -> producer.history().size() == 1);
        ProducerRecord<byte[], byte[]> sent = producer.history().get(0);
        Detections said = read(sent);
        assertThat(sent.topic()).isEqualTo("vigil.shadow-detections.v1");
        assertThat(sent.key()).asString(StandardCharsets.UTF_8).isEqualTo("7");
        assertThat(sent.timestamp()).isEqualTo(NOW.toEpochMilli());
        assertThat(said.getFrameId()).isEqualTo("7-s-1");
        assertThat(said.getSource().getOffset()).isEqualTo(4711);
        assertThat(said.getModels()).singleElement().hasToString(model("objects"));
        assertThat(said.getObjects()).extracting("className").containsExactly("cat");
        assertThat(said.getFaces()).isNull();
        assertThat(said.getPoses()).isNull();
        assertThat(said.getTimings()).containsOnlyKeys("objects");
    }

    @Test
    void shouldSwitchOffTheModelThatFailsAndGoOnWithTheOther() {
        // Given
        begin(
                1,
                32,
                new Scripted(Role.POSE, frames -> {
                    throw new IllegalStateException("scripted");
                }),
                new Scripted(Role.OBJECTS, ShadowTest::cat));

        // When
        saw(frame("7-s-1"));
        await().until(() -> producer.history().size() == 1);
        saw(frame("7-s-2"));

        // Then
        await().until(() -> producer.history().size() == 2);
        assertThat(count("answers", "role", "pose", "outcome", "failed")).isEqualTo(1);
    }

    @Test
    void shouldNeverLetTheHandoverWaitForASleepingModel() {
        // Given
        CountDownLatch awake = new CountDownLatch(1);
        begin(1, 4, new Scripted(Role.OBJECTS, frames -> {
            awaitQuietly(awake);
            return cat(frames);
        }));
        saw(frame("7-s-0"));
        await().until(() -> waiting() == 0);

        // When
        for (int i = 1; i <= 10; i++) {
            saw(frame("7-s-" + i));
        }

        // Then
        assertThat(count("frames", "outcome", "dropped")).isEqualTo(6);
        awake.countDown();
        await().until(() -> producer.history().size() == 5);
    }

    @Test
    void shouldSeeAboutTheShareThatWasAskedForAndTheSameFramesEachTime() {
        // Given
        Sample sample = new Sample(0.1f);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add("camera-" + i % 7 + "-session-" + i);
        }

        // When
        long seen = ids.stream().filter(sample::has).count();

        // Then
        assertThat(seen).isBetween(900L, 1100L);
        assertThat(ids.stream().filter(new Sample(0.1f)::has).count()).isEqualTo(seen);
        assertThat(ids).allMatch(new Sample(1)::has);
    }

    @Test
    void shouldLoseWhatTheBrokerRefusesAndSayHowMuch() {
        // Given
        producer.sendException = new org.apache.kafka.common.errors.TimeoutException("no broker");
        begin(1, 32, new Scripted(Role.OBJECTS, ShadowTest::cat));

        // When
        saw(frame("7-s-1"));

        // Then
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(count("answers", "role", "objects", "outcome", "lost"))
                        .isEqualTo(1));
    }

    @Test
    void shouldCloseTheModelsWithIt() {
        // Given
        begin(1, 32, new Scripted(Role.OBJECTS, ShadowTest::cat), new Scripted(Role.POSE, ShadowTest::cat));

        // When
        Objects.requireNonNull(shadow).close();

        // Then
        assertThat(closedTrials).hasValue(2);
    }

    private void begin(float share, int waiting, Trial... trials) {
        Shadow begun = new Shadow(
                () -> List.of(trials),
                new ShadowSettings(null, null, null, null, share, waiting, 1),
                new ShadowPublisher(producer, registry),
                new ShadowMetrics(meters));
        shadow = begun;
        await().until(begun::isLooking);
    }

    private void saw(SeenFrame frame) {
        Objects.requireNonNull(shadow).saw(List.of(frame));
    }

    private SeenFrame frame(String id) {
        open.incrementAndGet();
        return new SeenFrame(
                new FrameOrigin("default", "7", id, 1920, 1080, Topics.FRAMES.name(), 0, 4711),
                new Moment("s", 1, NOW),
                new Look(new Blank(), false),
                new PictureAnalysis(List.of(PERSON), List.of(new PersonView(0, null, null)), List.of(IN_CHARGE)));
    }

    private static List<Optional<TrialAnswer>> cat(List<SeenFrame> frames) {
        FoundObject cat = new FoundObject(Category.CAT, 0.8f, new Box(0.1f, 0.1f, 0.2f, 0.2f));
        return frames.stream()
                .map(frame -> Optional.of(TrialAnswer.ofObjects(List.of(cat))))
                .toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double count(String name, String... tags) {
        return meters.get("vigil.inference.shadow." + name).tags(tags).counter().count();
    }

    private double waiting() {
        return meters.get("vigil.inference.shadow.waiting").gauge().value();
    }

    private static String model(String role) {
        return "{\"role\": \"%s\", \"name\": \"on trial\", \"version\": \"2\"}".formatted(role);
    }

    private Detections read(ProducerRecord<byte[], byte[]> sent) {
        return Objects.requireNonNull(
                new AvroDeserializer<>(registry, Detections.class).deserialize(sent.topic(), sent.value()));
    }

    private final class Scripted implements Trial {

        private final ModelManifest manifest;
        private final Function<List<SeenFrame>, List<Optional<TrialAnswer>>> script;

        Scripted(Role role, Function<List<SeenFrame>, List<Optional<TrialAnswer>>> script) {
            manifest = ModelManifest.elsewhere(role, "on trial", "2");
            this.script = script;
        }

        @Override
        public ModelManifest manifest() {
            return manifest;
        }

        @Override
        public List<Optional<TrialAnswer>> look(List<SeenFrame> frames) {
            return script.apply(frames);
        }

        @Override
        public void close() {
            closedTrials.incrementAndGet();
        }
    }

    /** Counts that it is closed, once. */
    private final class Blank implements Picture {

        @Override
        public int width() {
            return 640;
        }

        @Override
        public int height() {
            return 360;
        }

        @Override
        public byte[] jpeg() {
            return new byte[0];
        }

        @Override
        public void sample(Box region, Turn turn, int width, int height, ByteBuffer into) {}

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
