package io.vigil.scoring;

import io.vigil.avro.Baseline;
import io.vigil.avro.SubjectKey;
import io.vigil.risk.Indicators;
import io.vigil.risk.RiskWeights;
import io.vigil.scoring.analysis.AnalysisRules;
import io.vigil.scoring.analysis.Analyst;
import io.vigil.scoring.analysis.Observed;
import io.vigil.scoring.analysis.Origin;
import io.vigil.scoring.analysis.Reading;
import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.analysis.Span;
import io.vigil.scoring.state.StateSerdes;
import io.vigil.scoring.stream.Told;
import io.vigil.scoring.stream.Told.Compared;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.scoring.subject.Handed;
import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.MasterKey;
import io.vigil.sealing.WrappedKey;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The half of the topology that is keyed by subject on its test driver, as if handed to by two partitions of cameras. */
final class SubjectFixture implements AutoCloseable {
    static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");
    static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);
    static final BaselineSettings SETTINGS = new BaselineSettings(MASTER, "UTC", 4, 2, 100);
    private static final String HANDED = "handed";

    final List<Compared> told = new ArrayList<>();
    final List<String> deadLetters = new ArrayList<>();
    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final TopologyTestDriver driver;

    SubjectFixture(Path stateDir, BaselineSettings settings) {
        StreamsConfig config = StreamsSettings.of(ScoringFixture.properties(stateDir), deadLetters::add);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        KStream<String, Handed> handed = builder.stream(
                HANDED, Consumed.with(Serdes.String(), StateSerdes.handed()).withName(HANDED));
        SubjectTopology subjects = new SubjectTopology(settings, analyst(), new Edges(registry, TopicNames.LIVE), 2);
        KStream<String, Told> all = subjects.tell(builder, handed);
        all.foreach((subject, one) -> note(one), Named.as("note"));
        subjects.analyse(all);
        Properties properties = new Properties();
        properties.putAll(config.originals());
        driver = new TopologyTestDriver(builder.build(), properties, MIDNIGHT);
    }

    private static Analyst analyst() {
        return new Analyst(
                RiskWeights.shipped(), new AnalysisRules(Duration.ofSeconds(5), 0.8, 0.9, Duration.ofMinutes(1), 64));
    }

    private void note(Told one) {
        if (one instanceof Compared compared) {
            told.add(compared);
        }
    }

    /** A sample of a subject, or of the camera as a whole. */
    static Sample sample(String camera, @Nullable String subject, Instant end, @Nullable Double stress) {
        Indicators indicators = stress == null ? null : new Indicators(stress, 0.5, 0.5, 0.5);
        return new Sample(
                new Observed("default", camera, subject),
                new Span(end.minusSeconds(5), end, 25, 1),
                new Reading(indicators, null, null, List.of(), List.of(), null),
                new Origin(camera + "-s1-1", List.of(), null));
    }

    /** The same with an anomaly in its window. */
    static Sample alerted(Sample sample) {
        Reading reading = sample.reading();
        return new Sample(
                sample.of(),
                sample.span(),
                new Reading(reading.indicators(), null, null, List.of("intrusion"), List.of(), null),
                sample.origin());
    }

    void give(Sample sample) {
        hand(sample.of().key(), new Handed.Given(sample), sample.span().end());
    }

    void mark(int partition, Instant at) {
        hand("", new Handed.Mark(partition, at), at);
    }

    /** From both partitions. */
    void mark(Instant at) {
        mark(0, at);
        mark(1, at);
    }

    /** Gives samples of one stress each, ten minutes apart from the time on. */
    void day(String camera, String subject, Instant from, double... stresses) {
        for (int i = 0; i < stresses.length; i++) {
            give(sample(camera, subject, from.plusSeconds(600L * i), stresses[i]));
        }
        mark(from.plusSeconds(600L * stresses.length));
    }

    private void hand(String key, Handed handed, Instant at) {
        driver.createInputTopic(
                        HANDED, new StringSerializer(), StateSerdes.handed().serializer())
                .pipeInput(key, handed, at);
    }

    /** A key as an enrolment makes it. */
    SubjectKey key(String subject, Instant at) {
        WrappedKey wrapped =
                master(MASTER).wrap(io.vigil.sealing.SubjectKey.random(new KeyBinding("default", subject, "k-" + at)));
        return SubjectKey.newBuilder()
                .setSubjectId(subject)
                .setKeyId(wrapped.binding().keyId())
                .setNonce(ByteBuffer.wrap(wrapped.sealed().nonce()))
                .setWrapped(ByteBuffer.wrap(wrapped.sealed().ciphertext()))
                .setCreatedAt(at)
                .build();
    }

    static MasterKey master(String base64) {
        return MasterKey.parse(base64, "the.key");
    }

    void enrol(SubjectKey key, Instant at) {
        raw(
                key.getSubjectId(),
                new AvroSerializer<SubjectKey>(registry).serialize(Topics.SUBJECT_KEYS.name(), key),
                at);
    }

    void erase(String subject, Instant at) {
        raw(subject, null, at);
    }

    @SuppressWarnings("NullAway") // a tombstone
    void raw(String subject, byte @Nullable [] value, Instant at) {
        driver.createInputTopic(Topics.SUBJECT_KEYS.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(subject, value, at);
    }

    List<KeyValue<String, Baseline>> baselines() {
        return driver.createOutputTopic(
                        Topics.BASELINES.name(),
                        new StringDeserializer(),
                        new AvroDeserializer<>(registry, Baseline.class))
                .readKeyValuesToList();
    }

    List<SubjectKey> keysMade() {
        return driver.createOutputTopic(
                        Topics.SUBJECT_KEYS.name(),
                        new StringDeserializer(),
                        new AvroDeserializer<>(registry, SubjectKey.class))
                .readValuesToList();
    }

    List<TestRecord<byte[], byte[]>> records(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    Map<String, org.apache.kafka.streams.processor.StateStore> stores() {
        return driver.getAllStateStores();
    }

    @Nullable
    Double last() {
        return told.get(told.size() - 1).deviation().z();
    }

    @Override
    public void close() {
        driver.close();
    }
}
