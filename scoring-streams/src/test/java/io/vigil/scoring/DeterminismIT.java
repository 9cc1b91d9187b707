package io.vigil.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Log;
import io.vigil.scoring.broker.LogRecord;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The same log on a real broker gives the same outputs, byte for byte and partition by partition, with 1, 2 and 4 threads:
 * keys, values, times and their order. Dead letters are the exception: all partitions write to the one that they have, so
 * their order among each other is not told, and they are compared as a set. Subjects' new keys are random, so the log holds
 * the keys already.
 */
class DeterminismIT {
    private static final long SEED = Long.getLong("seed", 5);
    private static final int CAMERAS = 20;
    private static final TopicNames INPUT = new TopicNames("determinism.", "");

    /** How many there have to be for the comparison to mean something. */
    private static final Map<Topic<?>, Integer> LEAST = Map.of(
            Topics.INCIDENTS, 200,
            Topics.RULE_EVENTS, 200,
            Topics.ANOMALIES, 20,
            Topics.CAMERA_HEALTH, 500,
            Topics.FRAME_ANALYSES, 200,
            Topics.BEHAVIORS, 10,
            Topics.BASELINES, 1,
            Topics.DEAD_LETTERS, 20);

    private static final List<Topic<?>> COMPARED = ScoringTopics.WRITTEN.stream()
            .filter(topic -> !topic.equals(Topics.SUBJECT_KEYS))
            .toList();

    private static final SchemaRegistry registry = SchemaRegistry.inMemory();
    private static Broker broker;

    @BeforeAll
    static void writeTheLogOnce() {
        broker = Broker.shared();
        names(1).create(broker);
        GeneratedLog log = new GeneratedLog(SEED, true, registry, INPUT).tables(CAMERAS);
        for (int day = 0; day < 3; day++) {
            log.seconds(20).night();
        }
        new Log(broker.connection()).write(log.take());
    }

    private static ScoringRun.Names names(int threads) {
        String name = "determinism-" + threads;
        return new ScoringRun.Names(name, new TopicNames(INPUT.from(), name + "."));
    }

    @Test
    void shouldWriteTheSameBytesWithAnyNumberOfThreads() {
        // When
        Map<Topic<?>, List<LogRecord>> one = outputs(1);
        // Then
        LEAST.forEach(
                (topic, least) -> assertThat(one.get(topic)).as(topic.name()).hasSizeGreaterThan(least));
        for (int threads : List.of(2, 4)) {
            Map<Topic<?>, List<LogRecord>> many = outputs(threads);
            one.forEach((topic, records) -> assertThat(difference(topic, records, many.getOrDefault(topic, List.of())))
                    .as("%s, %s threads beside 1, seed %s", topic.name(), threads, SEED)
                    .isEmpty());
        }
    }

    /** Baselines of one day and few samples will do. */
    private static Map<String, Object> settings(int threads) {
        return Map.of(
                "vigil.scoring.threads",
                threads,
                "vigil.scoring.baseline.master-key",
                GeneratedKeys.MASTER,
                "vigil.scoring.baseline.samples",
                3,
                "vigil.scoring.baseline.days",
                1);
    }

    private static Map<Topic<?>, List<LogRecord>> outputs(int threads) {
        names(threads).create(broker);
        try (ScoringRun run = ScoringRun.start(broker, registry, names(threads), settings(threads))) {
            run.awaitScored();
            Map<Topic<?>, List<LogRecord>> outputs = new LinkedHashMap<>();
            for (Topic<?> topic : COMPARED) {
                List<LogRecord> records = run.written(topic);
                if (topic.equals(Topics.DEAD_LETTERS)) {
                    records.sort(Comparator.comparing(LogRecord::text));
                }
                outputs.put(topic, records);
            }
            return outputs;
        }
    }

    /** The first record that differs, in words; empty where none does. */
    private static String difference(Topic<?> topic, List<LogRecord> some, List<LogRecord> others) {
        for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
            String one = i < some.size() ? some.get(i).text() : "nothing";
            String other = i < others.size() ? others.get(i).text() : "nothing";
            if (!one.equals(other)) {
                return "record %s of %s and %s:%n%s%n%s%n%s%n%s"
                        .formatted(
                                i,
                                some.size(),
                                others.size(),
                                one,
                                words(topic, some, i),
                                other,
                                words(topic, others, i));
            }
        }
        return "";
    }

    private static String words(Topic<?> topic, List<LogRecord> records, int i) {
        @Nullable Bytes value = i < records.size() ? records.get(i).value() : null;
        return topic.value() == null || value == null
                ? ""
                : String.valueOf(
                        new AvroDeserializer<>(registry, topic.value()).deserialize(topic.name(), value.get()));
    }
}
