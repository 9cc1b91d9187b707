package io.vigil.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.vigil.gateway.LimitSettings.Rate;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private static final long CAMERA = 5;

    private final TestClock clock = new TestClock();
    private final TokenBuckets tenASecond = new TokenBuckets(new Rate(10, 10), 1_024, clock);

    @Test
    void shouldAdmitABurstAndThenRefuse() {
        assertThat(admitted(tenASecond, CAMERA, 25)).isEqualTo(10);
    }

    @Test
    void shouldSayWhenToComeAgain() {
        // Given
        admitted(tenASecond, CAMERA, 10);

        // When
        long wait = -tenASecond.take(CAMERA);

        // Then
        assertThat(Duration.ofNanos(wait)).isEqualTo(Duration.ofMillis(100));
        clock.pass(Duration.ofMillis(99));
        assertThat(tenASecond.take(CAMERA)).isNegative();
        clock.pass(Duration.ofMillis(1));
        assertThat(tenASecond.take(CAMERA)).isNotNegative();
    }

    @Test
    void shouldAdmitTheRateInTheLongRunHoweverHardItIsAsked() {
        int admitted = 0;
        for (int i = 0; i < 60_000; i++) {
            clock.pass(Duration.ofMillis(1));
            admitted += tenASecond.take(CAMERA) >= 0 ? 1 : 0;
        }
        assertThat(admitted).isBetween(600, 610);
    }

    @Test
    void shouldTellWhatIsLeft() {
        assertThat(tenASecond.left(tenASecond.take(CAMERA))).isEqualTo(9);
        assertThat(tenASecond.left(tenASecond.take(CAMERA))).isEqualTo(8);
        clock.pass(Duration.ofMillis(200));
        assertThat(tenASecond.left(tenASecond.take(CAMERA))).isEqualTo(9);
    }

    @Test
    void shouldNotLetOneCameraPayForAnother() {
        admitted(tenASecond, CAMERA, 100);
        assertThat(admitted(tenASecond, 6, 100)).isEqualTo(10);
    }

    @Test
    void shouldNotStayClosedWhenTheClockIsSetBack() {
        // Given
        admitted(tenASecond, CAMERA, 10);

        // When
        clock.pass(Duration.ofHours(-2));

        // Then
        assertThat(tenASecond.take(CAMERA)).isNegative();
        clock.pass(Duration.ofMillis(100));
        assertThat(tenASecond.take(CAMERA)).isNotNegative();
    }

    @Test
    void shouldRememberWhoAsksTooMuchAmongManyWhoAskOnce() {
        // Given
        TokenBuckets few = new TokenBuckets(new Rate(1, 100), 256, clock);
        admitted(few, CAMERA, 100);

        // When
        for (long stranger = 1_000; stranger < 101_000; stranger++) {
            few.take(stranger);
        }

        // Then
        assertThat(few.take(CAMERA)).isNegative();
    }

    @Test
    void shouldNotAdmitMoreWhenManyThreadsAskAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> asking = () -> admitted(tenASecond, CAMERA, 10_000);
            var all = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> asking).toList());
            int sum = 0;
            for (Future<Integer> one : all) {
                sum += one.get();
            }
            assertThat(sum).isEqualTo(10);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldAllocateNothing() {
        TokenBuckets buckets = new TokenBuckets(new Rate(1_000, 1_000), 1_024, Clock.systemUTC());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        admitted(buckets, CAMERA, 50_000);
        long before = threads.getThreadAllocatedBytes(self);
        admitted(buckets, CAMERA, 1_000_000);
        assertThat(threads.getThreadAllocatedBytes(self) - before).isLessThan(100_000);
    }

    private static int admitted(TokenBuckets buckets, long key, int asked) {
        int admitted = 0;
        for (int i = 0; i < asked; i++) {
            admitted += buckets.take(key) >= 0 ? 1 : 0;
        }
        return admitted;
    }
}
