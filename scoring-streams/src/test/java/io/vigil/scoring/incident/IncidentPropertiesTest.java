package io.vigil.scoring.incident;

import static io.vigil.scoring.frame.Seen.frame;
import static io.vigil.scoring.observation.Reported.crime;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.crime.CrimeType;
import io.vigil.scoring.observation.Report;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of incidents whatever comes, in whatever order and however often. */
class IncidentPropertiesTest {
    private static final int STEPS = 600;
    private static final List<CrimeType> CRIMES = List.of(CrimeType.values());
    private static final List<String> REPORTERS = List.of("a", "b", "c");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldTellEachIncidentsLifeOnceAndInOrder(long seed) {
        // When
        List<Transition> told = run(seed);
        // Then
        Map<String, Life> lives = new LinkedHashMap<>();
        told.forEach(transition ->
                lives.computeIfAbsent(transition.origin(), origin -> new Life()).goesOn(transition));
        assertThat(lives).hasSizeGreaterThan(3);
        assertThat(run(seed)).isEqualTo(told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldHaveAtMostOneIncidentOpenAtATime(long seed) {
        // When
        List<Transition> told = run(seed);
        // Then one begins when the other has ended; a crime that was over long before is told whole in between
        String open = null;
        for (Transition transition : told) {
            if (open == null || open.equals(transition.origin())) {
                open = transition.kind() == Transition.Kind.CLEARED ? null : transition.origin();
            } else {
                assertThat(transition.cause().observationId()).isNotNull();
                assertThat(transition.origin())
                        .isEqualTo("observation:" + transition.cause().observationId());
            }
        }
    }

    private static List<Transition> run(long seed) {
        Random random = new Random(seed);
        Desk desk = new Desk();
        double now = 4_000;
        for (int i = 0; i < STEPS; i++) {
            now += random.nextInt(12) == 0 ? random.nextInt(400) : random.nextDouble() * 2;
            step(desk, random, now);
        }
        return desk.told;
    }

    private static void step(Desk desk, Random random, double now) {
        switch (random.nextInt(8)) {
            case 0 -> desk.time(now);
            case 1 -> desk.report(reporter(random), near(random, now), report(random, now));
            case 2 -> desk.repeat(random);
            case 3 -> desk.frame(frame(now - (random.nextInt(20) == 0 ? 100 : 0)));
            default ->
                desk.frame(frame(now), random.doubles(random.nextInt(3), 0.3, 1).toArray());
        }
    }

    /** A few seconds late or early, now and then an hour. */
    private static double near(Random random, double now) {
        return now + random.nextGaussian() * (random.nextInt(10) == 0 ? 1000 : 2);
    }

    private static String reporter(Random random) {
        return REPORTERS.get(random.nextInt(REPORTERS.size()));
    }

    private static Report report(Random random, double now) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Report.Alert(random.nextDouble());
            case 2 -> new Report.AlertStop();
            case 3 -> new Report.Anomaly(random.nextDouble());
            case 4 -> {
                double start = near(random, now);
                yield crime(
                        CRIMES.get(random.nextInt(CRIMES.size())),
                        random.nextDouble(),
                        start,
                        start + random.nextInt(100));
            }
            default -> new Report.Other();
        };
    }

    /** What was told of one incident so far. */
    private static final class Life {
        private int revision;
        private @Nullable Incident last;
        private int confirmed;

        void goesOn(Transition transition) {
            assertThat(transition.revision()).isEqualTo(++revision);
            assertThat(transition.kind() == Transition.Kind.OPENED).isEqualTo(revision == 1);
            assertThat(transition.before()).isEqualTo(last);
            assertThat(last == null || last.status() != Status.CLEARED).isTrue();
            confirmed += transition.kind() == Transition.Kind.CONFIRMED ? 1 : 0;
            assertThat(confirmed).isLessThan(2);
            Incident now = transition.after();
            assertThat(now.status() == Status.CLEARED).isEqualTo(transition.kind() == Transition.Kind.CLEARED);
            assertThat(now.span().end() == null).isEqualTo(confirmed == 0);
            assertOrdered(now.span());
            assertThat(last == null || now.confidence() >= last.confidence()).isTrue();
            last = now;
        }

        private static void assertOrdered(Span span) {
            Instant end = span.end() == null ? span.start() : span.end();
            assertThat(end).isAfterOrEqualTo(span.start());
            if (span.clearedAt() != null) {
                assertThat(span.clearedAt()).isAfterOrEqualTo(end);
            }
        }
    }
}
