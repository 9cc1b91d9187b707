package io.vigil.scoring.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BalanceTest {

    @Test
    void shouldCallFramesInFlightUntilTheyAreDueAndLostAfterwards() {
        Counts counts = Counts.of(100, 95, 3, Map.of("buffer", 5L));
        assertThat(Balance.of(counts, 85, 90)).isEqualTo(new Balance(counts, 85, 7, 0));
        assertThat(Balance.of(counts, 85, 96)).isEqualTo(new Balance(counts, 85, 4, 3));
        assertThat(Balance.of(counts, 85, 100)).isEqualTo(new Balance(counts, 85, 0, 7));
    }

    @Test
    void shouldLeaveOutEndsOfFramesThatCaptureHasNotToldOfYet() {
        Balance balance = Balance.of(Counts.of(100, 100, 4, Map.of("overload", 6L, "failed", 2L)), 95, 0);
        assertThat(balance.counts().dropped()).containsEntry("failed", 2L).containsEntry("overload", 3L);
        assertThat(balance.counts().expired()).isZero();
        assertThat(balance.inFlight()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldBalanceWhateverIsReported(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            Counts counts = Counts.of(
                    random.nextInt(50),
                    random.nextInt(50),
                    random.nextInt(20),
                    Map.of("a", (long) random.nextInt(20), "b", (long) random.nextInt(20)));
            Balance balance = Balance.of(counts, random.nextInt(60), random.nextInt(60));
            long dropped = balance.counts().dropped().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(balance.inFlight()).isNotNegative();
            assertThat(balance.residual()).isNotNegative();
            assertThat(balance.scored()
                            + dropped
                            + balance.counts().expired()
                            + balance.inFlight()
                            + balance.residual())
                    .isEqualTo(balance.counts().captured());
        }
    }

    @Test
    void shouldMakeFramesDueAfterTheirTimeAndNotBefore() {
        Duration after = Duration.ofSeconds(30);
        Instant start = Instant.parse("2026-03-01T10:00:00Z");
        Due due = Due.NONE.at(start, 10, after);
        assertThat(due.frames()).isZero();
        due = due.at(start.plusSeconds(29), 100, after);
        assertThat(due.frames()).isZero();
        due = due.at(start.plusSeconds(30), 110, after);
        assertThat(due.frames()).isEqualTo(10);
        due = due.at(start.plusSeconds(62), 200, after);
        assertThat(due.frames()).isEqualTo(110);
    }
}
