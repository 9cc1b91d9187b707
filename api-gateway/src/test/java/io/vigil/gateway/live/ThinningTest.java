package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private long now = 1_000_000;
    private final Thinning<Integer> thinning = new Thinning<>(5, new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }
    });

    @Test
    void shouldLetFiveOfTwentyFivePass() {
        assertThat(passed(100, 40)).isBetween(20L, 21L);
    }

    @Test
    void shouldLetAllPassThatComeSeldomEnoughHoweverUnevenly() {
        long passed = IntStream.range(0, 50)
                .filter(i -> {
                    now += i % 2 == 0 ? 170 : 230;
                    return thinning.test(i);
                })
                .count();
        assertThat(passed).isEqualTo(50);
    }

    @Test
    void shouldNotStopWhenTheClockIsSetBack() {
        passed(10, 40);
        now -= 3_600_000;
        assertThat(passed(25, 40)).isBetween(5L, 6L);
    }

    private long passed(int items, int apart) {
        return IntStream.range(0, items)
                .filter(i -> {
                    now += apart;
                    return thinning.test(i);
                })
                .count();
    }
}
