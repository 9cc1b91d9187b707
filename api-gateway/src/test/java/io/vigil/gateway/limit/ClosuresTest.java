package io.vigil.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.LimitSettings.Failures;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClosuresTest {
    private static final long ADDRESS = 7;

    private final TestClock clock = new TestClock();
    private final Closures closures = new Closures(
            new Failures(3, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(15)), 1_024, clock);

    @Test
    void shouldForgiveTheFirstFailures() {
        fail(3);
        assertThat(closures.closedFor(ADDRESS)).isZero();
    }

    @Test
    void shouldCloseForTwiceAsLongEachTimeUpToAMost() {
        fail(4);
        assertThat(closures.closedFor(ADDRESS)).isEqualTo(Duration.ofSeconds(1));
        fail(1);
        assertThat(closures.closedFor(ADDRESS)).isEqualTo(Duration.ofSeconds(2));
        fail(2);
        assertThat(closures.closedFor(ADDRESS)).isEqualTo(Duration.ofSeconds(8));
        fail(100_000);
        assertThat(closures.closedFor(ADDRESS)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void shouldOpenAfterItsTimeAndCloseForLongerAtTheNextFailure() {
        fail(4);
        clock.pass(Duration.ofSeconds(1));
        assertThat(closures.closedFor(ADDRESS)).isZero();
        fail(1);
        assertThat(closures.closedFor(ADDRESS)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void shouldForgetAfterAQuietTime() {
        fail(6);
        clock.pass(Duration.ofMinutes(16));
        fail(3);
        assertThat(closures.closedFor(ADDRESS)).isZero();
    }

    @Test
    void shouldNotCloseToOthers() {
        fail(100);
        assertThat(closures.closedFor(8)).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            closures.failed(ADDRESS);
        }
    }
}
