package io.vigil.capture.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CaptureClockTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final CaptureClock clock = new CaptureClock(Duration.ofSeconds(1));

    @Test
    void shouldTimeByArrivalWhereTheCameraTellsNoTime() {
        // When
        CaptureTime time = clock.read(null, NOON);
        // Then
        assertThat(time).isEqualTo(new CaptureTime(NOON, NOON, CaptureTime.Clock.ARRIVAL, null));
    }

    @Test
    void shouldBelieveACameraWhoseClockGoesWell() {
        // When
        CaptureTime time = clock.read(NOON.minusMillis(80), NOON);
        // Then
        assertThat(time.at()).isEqualTo(NOON.minusMillis(80));
        assertThat(time.receivedAt()).isEqualTo(NOON);
        assertThat(time.clock().word()).isEqualTo("camera");
        assertThat(time.skew()).isEqualTo(Duration.ofMillis(-80));
    }

    @Test
    void shouldNotBelieveAClockThatWasNeverSetAndTellItsSkew() {
        // When
        CaptureTime time = clock.read(Instant.parse("1970-01-01T00:05:00Z"), NOON);
        // Then
        assertThat(time.at()).isEqualTo(NOON);
        assertThat(time.clock().word()).isEqualTo("arrival");
        assertThat(time.skew()).isLessThan(Duration.ofDays(-20_000));
    }

    @Test
    void shouldKeepItsFaithWhenPicturesAreUnderWayForLong() {
        // Given: the quickest picture tells the skew
        clock.read(NOON.minusMillis(50), NOON);
        // When: the network holds one up for three seconds
        CaptureTime late = clock.read(NOON.plusSeconds(1), NOON.plusSeconds(4));
        // Then: it is told as old as it is
        assertThat(late.at()).isEqualTo(NOON.plusSeconds(1));
        assertThat(late.clock().word()).isEqualTo("camera");
        assertThat(late.skew()).isEqualTo(Duration.ofMillis(-50));
    }

    @Test
    void shouldLoseItsFaithWhenTheCamerasClockIsSet() {
        // Given
        clock.read(NOON.minusMillis(50), NOON);
        // When
        CaptureTime after = clock.read(NOON.minusSeconds(3_600), NOON.plusMillis(40));
        // Then
        assertThat(after.clock().word()).isEqualTo("arrival");
        assertThat(after.at()).isEqualTo(NOON.plusMillis(40));
        assertThat(after.skew()).isEqualTo(Duration.ofHours(-1).minusMillis(40));
    }

    @Test
    void shouldFollowADriftWithinAMinuteOrSo() {
        // Given: a clock that loses a second within ten minutes
        CaptureTime time = clock.read(NOON, NOON);
        for (int second = 1; second <= 600; second++) {
            Instant now = NOON.plusSeconds(second);
            time = clock.read(now.minusMillis(second * 1_000L / 600), now);
        }
        // Then
        assertThat(time.skew()).isBetween(Duration.ofMillis(-1_000), Duration.ofMillis(-890));
    }

    @Test
    void shouldNeverGoBackWhenAnotherClockIsBelieved() {
        // Given: by arrival until the first report
        CaptureTime arrival = clock.read(null, NOON);
        // When: which tells that pictures come 200 ms late
        CaptureTime first = clock.read(NOON.minusMillis(160), NOON.plusMillis(40));
        CaptureTime second = clock.read(NOON.minusMillis(120), NOON.plusMillis(80));
        // Then
        assertThat(first.at()).isAfter(arrival.at());
        assertThat(second.at()).isAfter(first.at());
        // And: once it has caught up, the camera's own time is told again
        assertThat(clock.read(NOON.plusMillis(40), NOON.plusMillis(240)).at()).isEqualTo(NOON.plusMillis(40));
    }
}
