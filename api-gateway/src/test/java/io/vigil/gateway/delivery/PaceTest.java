package io.vigil.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Pace pace = new Pace(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shouldSpreadTheCamerasOfOneMoment() {
        List<Duration> waits = IntStream.range(0, 100)
                .mapToObj(camera -> pace.reserve(found("" + camera, NOW, true)))
                .toList();
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofMillis(4_800)));
        assertThat(waits.stream().distinct().count()).isEqualTo(25);
    }

    @Test
    void shouldKeepResultsOfACameraATenthOfASecondApart() {
        assertThat(pace.reserve(found("7", NOW, false))).isZero();
        assertThat(pace.reserve(found("7", NOW, false))).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.reserve(found("8", NOW, false))).isZero();
        assertThat(pace.reserve(found("7", NOW, false))).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void shouldLetNothingWaitThatIsLate() {
        Result late = found("7", NOW.minusSeconds(60), true);
        assertThat(pace.isLate(late)).isTrue();
        assertThat(pace.reserve(late)).isZero();
    }

    private static Result found(String camera, Instant at, boolean unhurried) {
        return new Result("id", camera, at, unhurried, local -> Map.of());
    }
}
