package io.vigil.capture.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration INTERVAL = Duration.ofMillis(40);

    private final Pace pace = new Pace();

    @Test
    void shouldFollowTheClipsOwnTimes() {
        pace.untilDue(Duration.ZERO, INTERVAL, 0);
        assertThat(pace.untilDue(Duration.ofMillis(100), INTERVAL, 0)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void shouldTakeTheUsualStepWhereTheClipBeginsAgainOrItsTimesAreDamaged() {
        pace.untilDue(Duration.ofSeconds(9), INTERVAL, 0);
        assertThat(pace.untilDue(Duration.ZERO, INTERVAL, 0)).isEqualTo(INTERVAL);
        assertThat(pace.untilDue(Duration.ofDays(9), INTERVAL, 0)).isEqualTo(INTERVAL.multipliedBy(2));
    }

    @Test
    void shouldNotRaceToCatchUpAfterALongPause() {
        pace.untilDue(Duration.ZERO, INTERVAL, 0);
        long later = Duration.ofMinutes(1).toNanos();
        pace.untilDue(INTERVAL, INTERVAL, later);
        assertThat(pace.untilDue(INTERVAL.multipliedBy(2), INTERVAL, later)).isEqualTo(INTERVAL);
    }
}
