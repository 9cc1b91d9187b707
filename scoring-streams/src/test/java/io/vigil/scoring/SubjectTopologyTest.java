package io.vigil.scoring;

import static io.vigil.scoring.SubjectFixture.MIDNIGHT;
import static io.vigil.scoring.SubjectFixture.SETTINGS;
import static io.vigil.scoring.SubjectFixture.alerted;
import static io.vigil.scoring.SubjectFixture.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.avro.Baseline;
import io.vigil.avro.SubjectKey;
import io.vigil.scoring.stream.Told.Compared;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTopologyTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant MORNING = MIDNIGHT.plusSeconds(8 * 3600);

    @TempDir
    private Path stateDir;

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
    void shouldKeepOneBaselineOfASubjectSeenByCamerasOfTwoPartitions() {
        // Given two days, each seen by both cameras
        scoring.enrol(scoring.key("s-1", MIDNIGHT), MIDNIGHT);
        scoring.day("1", "s-1", MORNING, 0.2);
        scoring.day("2", "s-1", MORNING.plusSeconds(3600), 0.4);
        scoring.day("1", "s-1", MORNING.plus(DAY), 0.2);
        scoring.day("2", "s-1", MORNING.plus(DAY).plusSeconds(3600), 0.4);
        // When
        scoring.day("2", "s-1", MORNING.plus(DAY.multipliedBy(2)), 0.9);
        // Then mean 0.3, deviation sqrt(0.04 / 3)
        assertThat(scoring.last()).isCloseTo(0.6 / Math.sqrt(0.04 / 3), within(1e-9));
        assertThat(scoring.told)
                .last()
                .satisfies(last -> assertThat(last.deviation().share()).isEqualTo(1));
    }

    @Test
    void shouldTellSamplesOnceEveryPartitionHasPassedTheirTimeAndInItsOrder() {
        // Given
        scoring.give(sample("2", "s-1", MORNING.plusSeconds(10), 0.3));
        scoring.give(sample("1", "s-1", MORNING.plusSeconds(5), 0.3));
        scoring.give(sample("1", null, MORNING.plusSeconds(10), 0.3));
        scoring.mark(0, MORNING.plusSeconds(20));
        // Then
        assertThat(scoring.told).isEmpty();
        scoring.mark(1, MORNING.plusSeconds(7));
        assertThat(scoring.told).hasSize(1);
        scoring.mark(1, MORNING.plusSeconds(10));
        assertThat(scoring.told)
                .extracting(one -> one.sample().id())
                .containsExactly(
                        "s-1-1-" + MORNING.plusSeconds(5).toEpochMilli(),
                        "camera:1-1-" + MORNING.plusSeconds(10).toEpochMilli(),
                        "s-1-2-" + MORNING.plusSeconds(10).toEpochMilli());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldTellTheSameInWhateverOrderPartitionsWereHeard(long seed) {
        // Given
        SubjectKey key = scoring.key("s-1", MIDNIGHT);
        List<String> inOrder = told(scoring, key, new Random(seed), false);
        // When
        try (SubjectFixture again = new SubjectFixture(stateDir.resolve("again"), SETTINGS)) {
            // Then
            assertThat(told(again, key, new Random(seed), true)).hasSize(240).isEqualTo(inOrder);
        }
    }

    /** Three days of two cameras; one partition is a while ahead of the other where they are heard unevenly. */
    private static List<String> told(SubjectFixture scoring, SubjectKey key, Random random, boolean unevenly) {
        scoring.enrol(key, MIDNIGHT);
        for (int day = 0; day < 3; day++) {
            List<Instant> times = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                times.add(MORNING.plus(DAY.multipliedBy(day)).plusSeconds(60L * i));
            }
            List<Runnable> first = new ArrayList<>();
            List<Runnable> second = new ArrayList<>();
            for (Instant at : times) {
                double one = random.nextDouble();
                double other = random.nextDouble();
                first.add(() -> scoring.give(sample("1", "s-1", at, one)));
                second.add(() -> scoring.give(sample("2", "s-1", at, other)));
            }
            if (unevenly) {
                Collections.reverse(first);
                second.forEach(Runnable::run);
                first.forEach(Runnable::run);
                scoring.mark(1, times.get(39));
                scoring.mark(0, times.get(39));
            } else {
                for (int i = 0; i < 40; i++) {
                    first.get(i).run();
                    second.get(i).run();
                    scoring.mark(times.get(i));
                }
            }
        }
        return scoring.told.stream()
                .map(one -> one.sample().id() + " " + one.deviation())
                .toList();
    }

    @Test
    void shouldTellALateSampleAtOnce() {
        // Given
        scoring.mark(MORNING);
        // When
        scoring.give(sample("1", "s-1", MORNING, 0.3));
        // Then
        assertThat(scoring.told).hasSize(1);
    }

    @Test
    void shouldTellTheEarliestWhereTooManyWait() {
        // When
        for (int i = 0; i <= 100; i++) {
            scoring.give(sample("1", "s-1", MORNING.plusSeconds(5L * (101 - i)), 0.3));
        }
        // Then
        assertThat(scoring.told)
                .hasSize(11)
                .first()
                .extracting(one -> one.sample().span().end())
                .isEqualTo(MORNING.plusSeconds(5));
    }

    @Test
    void shouldNotLearnFromASampleThatRaisedSomething() {
        // Given
        scoring.enrol(scoring.key("s-1", MIDNIGHT), MIDNIGHT);
        scoring.day("1", "s-1", MORNING, 0.2, 0.4);
        scoring.give(alerted(sample("1", "s-1", MORNING.plusSeconds(3600), 1.0)));
        scoring.day("1", "s-1", MORNING.plus(DAY), 0.2, 0.4);
        // When
        scoring.day("1", "s-1", MORNING.plus(DAY.multipliedBy(2)), 0.3);
        // Then
        assertThat(scoring.last()).isCloseTo(0, within(1e-12));
    }

    @Test
    void shouldRollOnceADayAndOnlyWhatChanged() {
        // Given
        scoring.enrol(scoring.key("s-1", MIDNIGHT), MIDNIGHT);
        scoring.enrol(scoring.key("s-2", MIDNIGHT), MIDNIGHT);
        scoring.day("1", "s-1", MORNING, 0.2, 0.4);
        scoring.day("1", "s-2", MORNING.plusSeconds(3600), 0.2);
        assertThat(scoring.baselines()).isEmpty();
        // When
        scoring.mark(MIDNIGHT.plus(DAY));
        scoring.mark(MIDNIGHT.plus(DAY).plusSeconds(5));
        List<KeyValue<String, Baseline>> first = scoring.baselines();
        scoring.day("1", "s-1", MORNING.plus(DAY), 0.2, 0.4);
        scoring.mark(MIDNIGHT.plus(DAY.multipliedBy(2)));
        List<KeyValue<String, Baseline>> second = scoring.baselines();
        // Then
        assertThat(first).extracting(one -> one.key).containsExactly("s-1", "s-2");
        assertThat(first.get(0).value.getRolledDay()).isEqualTo("2026-03-01");
        assertThat(first.get(0).value.getReady()).isFalse();
        assertThat(first.get(0).value.getRolledAt()).isEqualTo(MIDNIGHT.plus(DAY));
        assertThat(second).extracting(one -> one.key).containsExactly("s-1");
        assertThat(second.get(0).value.getReady()).isTrue();
    }

    /** On 29 March 2026 clocks in Berlin go from 2 to 3: the day has 23 hours, from 23:00 UTC to 22:00 UTC. */
    @Test
    void shouldRollAtMidnightOfTheZoneOnTheDayThatTheClocksChange() {
        try (SubjectFixture berlin = new SubjectFixture(
                stateDir.resolve("berlin"), new BaselineSettings(SubjectFixture.MASTER, "Europe/Berlin", 4, 2, 100))) {
            // Given
            Instant night = Instant.parse("2026-03-28T23:00:00Z");
            berlin.enrol(berlin.key("s-1", MIDNIGHT), MIDNIGHT);
            berlin.day("1", "s-1", night.minusSeconds(3600), 0.2);
            berlin.day("1", "s-1", night, 0.4);
            // When
            berlin.mark(Instant.parse("2026-03-29T21:59:59Z"));
            List<KeyValue<String, Baseline>> before = berlin.baselines();
            berlin.mark(Instant.parse("2026-03-29T22:00:00Z"));
            List<KeyValue<String, Baseline>> after = berlin.baselines();
            // Then
            assertThat(before).extracting(one -> one.value.getRolledDay()).containsExactly("2026-03-28");
            assertThat(before.get(0).value.getRolledAt()).isEqualTo(night);
            assertThat(after).extracting(one -> one.value.getRolledDay()).containsExactly("2026-03-29");
            assertThat(after.get(0).value.getRolledAt()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        }
    }

    @Test
    void shouldMakeACameraItsKeyOnceAndNobodyElseOne() {
        // When
        scoring.give(sample("1", null, MORNING, 0.3));
        scoring.give(sample("1", null, MORNING.plusSeconds(5), 0.3));
        scoring.give(sample("2", null, MORNING.plusSeconds(5), null));
        scoring.give(sample("1", "s-1", MORNING.plusSeconds(5), 0.3));
        scoring.mark(MORNING.plusSeconds(10));
        // Then
        List<SubjectKey> made = scoring.keysMade();
        assertThat(made).hasSize(1);
        assertThat(made.get(0).getSubjectId()).isEqualTo("camera:1");
        assertThat(made.get(0).getCreatedAt()).isEqualTo(MORNING);
        assertThat(SubjectFixture.master(SubjectFixture.MASTER)).isNotNull();
        // and it stays when it is read back
        scoring.enrol(made.get(0), MORNING.plusSeconds(11));
        scoring.mark(MIDNIGHT.plus(DAY));
        assertThat(scoring.baselines()).extracting(one -> one.key).containsExactly("camera:1");
    }

    @Test
    void shouldKeepNoBaselinesWithoutAMasterKey() {
        try (SubjectFixture none =
                new SubjectFixture(stateDir.resolve("none"), new BaselineSettings("", "UTC", 4, 2, 100))) {
            // When
            none.enrol(none.key("s-1", MIDNIGHT), MIDNIGHT);
            none.day("1", "s-1", MORNING, 0.2, 0.4);
            none.give(sample("1", null, MORNING.plusSeconds(3600), 0.3));
            none.mark(MIDNIGHT.plus(DAY));
            // Then
            assertThat(none.told).hasSize(3).extracting(Compared::deviation).allMatch(one -> !one.ready());
            assertThat(none.baselines()).isEmpty();
            assertThat(none.keysMade()).isEmpty();
        }
    }

    @Test
    void shouldForgetABaselineThatNothingWasAddedToForThirtyDays() {
        // Given
        scoring.enrol(scoring.key("s-1", MIDNIGHT), MIDNIGHT);
        scoring.day("1", "s-1", MORNING, 0.2, 0.4);
        scoring.mark(MORNING.plus(DAY));
        assertThat(scoring.baselines()).hasSize(1);
        // When
        scoring.mark(MORNING.plus(DAY.multipliedBy(31)));
        // Then
        assertThat(scoring.baselines()).containsExactly(KeyValue.pair("s-1", null));
    }
}
