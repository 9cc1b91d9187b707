package io.vigil.capture.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WatchedTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Watched watched = new Watched(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void shouldIncludeACameraUntilTheDemandRunsOut() {
        watched.hear("1", "a", TEN_SECONDS);
        pass(9_999);
        assertThat(watched.includes("1")).isTrue();
        assertThat(watched.includes("2")).isFalse();
        pass(1);
        assertThat(watched.includes("1")).isFalse();
    }

    @Test
    void shouldLetAGatewayEndItsOwnDemandAndNoOthers() {
        watched.hear("1", "a", TEN_SECONDS);
        pass(1_000);
        watched.hear("1", "b", TEN_SECONDS);
        watched.hear("1", "b", Duration.ZERO);
        pass(8_999);
        assertThat(watched.includes("1")).isTrue();
        watched.hear("1", "a", Duration.ZERO);
        assertThat(watched.includes("1")).isFalse();
    }

    @Test
    void shouldGoOnWhileItIsRenewed() {
        watched.hear("1", "a", TEN_SECONDS);
        pass(6_000);
        watched.hear("1", "a", TEN_SECONDS);
        pass(9_000);
        assertThat(watched.includes("1")).isTrue();
    }

    @Test
    void shouldNotStayLiveForEverByMistake() {
        watched.hear("1", "a", Duration.ofDays(365));
        pass(Watched.LONGEST.toMillis());
        assertThat(watched.includes("1")).isFalse();
    }

    private void pass(long millis) {
        now = now.plusMillis(millis);
    }
}
