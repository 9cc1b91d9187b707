package io.vigil.scoring;

import static io.vigil.scoring.SubjectFixture.MIDNIGHT;
import static io.vigil.scoring.SubjectFixture.SETTINGS;
import static io.vigil.scoring.SubjectFixture.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.Baseline;
import io.vigil.avro.SubjectKey;
import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.PurposeSeal;
import io.vigil.sealing.SealBroken;
import io.vigil.sealing.Sealed;
import io.vigil.sealing.WrappedKey;
import io.vigil.topic.Topics;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineErasureTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant MORNING = MIDNIGHT.plusSeconds(8 * 3600);
    private static final List<String> TOPICS = List.of(
            Topics.BASELINES.name(),
            "vigil-scoring-baselines-changelog",
            "vigil-scoring-subject-keys-changelog",
            "vigil-scoring-cooldowns-changelog",
            "vigil-scoring-marks-changelog",
            "vigil-scoring-waiting-samples-changelog");

    @TempDir
    private Path stateDir;

    private final Map<String, Map<String, byte[]>> compacted = new HashMap<>();
    private final List<byte[]> sealed = new ArrayList<>();
    private SubjectFixture scoring;

    @BeforeEach
    void begin() {
        scoring = new SubjectFixture(stateDir, SETTINGS);
    }

    @AfterEach
    void end() {
        scoring.close();
    }

    @Test
    void shouldLeaveNothingThatTheKeysCouldOpen() {
        // Given two subjects with baselines in use
        SubjectKey erased = scoring.key("s-1", MIDNIGHT);
        SubjectKey other = scoring.key("s-2", MIDNIGHT);
        readyBaselines(erased, other);
        collect();
        assertThat(readable(erased)).isNotEmpty();
        // When
        scoring.erase("s-1", MORNING.plus(DAY.multipliedBy(3)));
        collect();
        // Then even with the erased key at hand
        assertThat(readable(erased)).isEmpty();
        assertThat(readable(other)).isNotEmpty();
        assertThat(compacted.get(Topics.BASELINES.name())).containsOnlyKeys("s-2");
        assertThat(compacted.get("vigil-scoring-subject-keys-changelog")).containsOnlyKeys("s-2");
        assertThat(stored()).containsExactlyInAnyOrder("baselines s-2", "subject-keys s-2", "marks marks");
    }

    @Test
    void shouldWriteNoBaselineInTheClear() {
        // Given
        SubjectKey key = scoring.key("s-1", MIDNIGHT);
        readyBaselines(key);
        collect();
        byte[] mean = ByteBuffer.allocate(Double.BYTES)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putDouble(0.5)
                .array();
        // When the anxiety was 0.5 throughout, as Avro writes it
        List<byte[]> opened = new ArrayList<>();
        sealed.forEach(value -> opened.addAll(plain(key, value)));
        // Then
        assertThat(opened).isNotEmpty().allMatch(value -> contains(value, mean));
        assertThat(sealed).noneMatch(value -> contains(value, mean));
    }

    @Test
    void shouldNotBringBackWhoWasErasedByBeingSeen() {
        // Given
        readyBaselines(scoring.key("s-1", MIDNIGHT));
        scoring.erase("s-1", MORNING.plus(DAY.multipliedBy(3)));
        collect();
        // When
        scoring.day("1", "s-1", MORNING.plus(DAY.multipliedBy(4)), 0.3, 0.3);
        scoring.mark(MIDNIGHT.plus(DAY.multipliedBy(6)));
        // Then
        assertThat(scoring.told)
                .last()
                .satisfies(last -> assertThat(last.deviation().ready()).isFalse());
        assertThat(scoring.baselines()).isEmpty();
        assertThat(scoring.keysMade()).isEmpty();
    }

    @Test
    void shouldBeginAnewAfterAReset() {
        // Given
        SubjectKey key = scoring.key("s-1", MIDNIGHT);
        readyBaselines(key);
        Instant reset = MORNING.plus(DAY.multipliedBy(3));
        // When
        scoring.enrol(SubjectKey.newBuilder(key).setBaselineSince(reset).build(), reset);
        scoring.give(sample("1", "s-1", reset.minusSeconds(5), 0.9));
        scoring.day("1", "s-1", reset.plusSeconds(5), 0.5, 0.5);
        scoring.mark(MIDNIGHT.plus(DAY.multipliedBy(4)));
        // Then
        List<KeyValue<String, Baseline>> baselines = scoring.baselines();
        assertThat(baselines).extracting(one -> one.value == null).containsExactly(false, false, true, false);
        assertThat(baselines.get(3).value.getReady()).isFalse();
        assertThat(baselines.get(3).value.getRolledDay()).isEqualTo("2026-03-04");
        assertThat(scoring.told)
                .last()
                .satisfies(last -> assertThat(last.deviation().ready()).isFalse());
    }

    @Test
    void shouldBeginAnewUnderAnotherKey() {
        // Given
        readyBaselines(scoring.key("s-1", MIDNIGHT));
        // When
        Instant later = MORNING.plus(DAY.multipliedBy(3));
        scoring.enrol(scoring.key("s-1", later), later);
        scoring.day("1", "s-1", later, 0.3);
        // Then
        assertThat(scoring.told)
                .last()
                .satisfies(last -> assertThat(last.deviation().ready()).isFalse());
        assertThat(scoring.baselines()).last().isEqualTo(KeyValue.pair("s-1", null));
    }

    @Test
    void shouldLeaveABaselineAloneThatItsMasterKeyDoesNotOpen() {
        // Given a key that another site wrapped
        SubjectKey foreign = SubjectKey.newBuilder(scoring.key("s-1", MIDNIGHT))
                .setWrapped(ByteBuffer.wrap(new byte[48]))
                .build();
        scoring.enrol(foreign, MIDNIGHT);
        // When
        scoring.day("1", "s-1", MORNING, 0.2, 0.4);
        scoring.mark(MIDNIGHT.plus(DAY));
        // Then
        assertThat(scoring.told).hasSize(2).noneMatch(one -> one.deviation().ready());
        assertThat(scoring.baselines()).isEmpty();
        assertThat(stored()).containsExactlyInAnyOrder("subject-keys s-1", "marks marks");
    }

    @Test
    void shouldEraseWhereAKeyCannotBeReadAndPutItAsideWithoutItsValue() {
        // Given
        readyBaselines(scoring.key("s-1", MIDNIGHT));
        // When
        scoring.raw("s-1", "no key".getBytes(UTF_8), MORNING.plus(DAY.multipliedBy(3)));
        collect();
        // Then
        assertThat(stored()).containsExactly("marks marks");
        assertThat(scoring.deadLetters).containsExactly(Topics.SUBJECT_KEYS.name());
        List<TestRecord<byte[], byte[]>> letters = scoring.records(Topics.DEAD_LETTERS.name());
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).value()).isNull();
    }

    private void readyBaselines(SubjectKey... keys) {
        for (SubjectKey key : keys) {
            scoring.enrol(key, MIDNIGHT);
        }
        for (Instant morning : List.of(MORNING, MORNING.plus(DAY))) {
            for (SubjectKey key : keys) {
                scoring.give(sample("1", key.getSubjectId(), morning, 0.2));
                scoring.give(sample("1", key.getSubjectId(), morning.plusSeconds(5), 0.4));
            }
            scoring.mark(morning.plusSeconds(5));
        }
        scoring.mark(MIDNIGHT.plus(DAY.multipliedBy(2)));
    }

    /** As the brokers have it once they have compacted. */
    private void collect() {
        for (String topic : TOPICS) {
            Map<String, byte[]> rows = compacted.computeIfAbsent(topic, added -> new HashMap<>());
            for (TestRecord<byte[], byte[]> record : scoring.records(topic)) {
                if (record.value() == null) {
                    rows.remove(new String(record.key(), UTF_8));
                } else {
                    rows.put(new String(record.key(), UTF_8), record.value());
                    if (topic.contains("baselines")) {
                        sealed.add(record.value());
                    }
                }
            }
        }
    }

    private List<String> stored() {
        List<String> rows = new ArrayList<>();
        scoring.stores().forEach((name, store) -> {
            try (KeyValueIterator<?, ?> all = ((KeyValueStore<?, ?>) store).all()) {
                all.forEachRemaining(row -> rows.add(name + " " + row.key));
            }
        });
        return rows;
    }

    /** Where a baseline can be read with the key. */
    private List<String> readable(SubjectKey key) {
        List<String> found = new ArrayList<>();
        compacted.forEach((topic, rows) -> rows.forEach((row, value) -> {
            if (!plain(key, value).isEmpty()) {
                found.add(topic + " " + row);
            }
        }));
        return found;
    }

    /** All that the key opens anywhere in the value: any twelve bytes may be a nonce, any rest a ciphertext. */
    private static List<byte[]> plain(SubjectKey key, byte[] value) {
        List<byte[]> opened = new ArrayList<>();
        PurposeSeal seal = seal(key);
        for (int at = 0; at + 12 + 1 + 16 < value.length; at++) {
            byte[] nonce = Arrays.copyOfRange(value, at, at + 12);
            for (int length = 1; length <= 3; length++) { // how many bytes Avro gave the ciphertext's length
                for (int end : new int[] {value.length, value.length - 6, value.length - 7}) {
                    if (at + 12 + length + 16 < end) {
                        try {
                            opened.add(seal.open(Sealed.of(nonce, Arrays.copyOfRange(value, at + 12 + length, end))));
                        } catch (SealBroken e) {
                            // not here
                        }
                    }
                }
            }
        }
        return opened;
    }

    private static PurposeSeal seal(SubjectKey key) {
        WrappedKey wrapped = new WrappedKey(
                new KeyBinding(key.getTenant(), key.getSubjectId(), key.getKeyId()),
                Sealed.of(key.getNonce().array(), key.getWrapped().array()));
        return SubjectFixture.master(SubjectFixture.MASTER).unwrap(wrapped).derive("baseline");
    }

    private static boolean contains(byte[] value, byte[] part) {
        for (int at = 0; at + part.length <= value.length; at++) {
            if (Arrays.equals(value, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
