package io.vigil.capture.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.camera.CameraState.Frozen;
import io.vigil.capture.camera.CameraState.Unauthorised;
import io.vigil.capture.camera.CameraState.Unreachable;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(1));

    @Test
    void shouldDoubleUpToTheLimitGiveOrTakeAFifth() {
        for (long base : new long[] {500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000}) {
            assertThat(backoff.next()).isBetween(Duration.ofMillis(base * 4 / 5), Duration.ofMillis(base * 6 / 5));
        }
    }

    @Test
    void shouldBeginAnewAfterSuccess() {
        // Given
        backoff.next();
        backoff.next();
        // When
        backoff.reset();
        // Then
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(600));
    }

    @Test
    void shouldNeverTryWrongCredentialsAgainBeforeTheLongestRestIsOver() {
        for (int attempt = 0; attempt < 100; attempt++) {
            assertThat(backoff.after(new Unauthorised("correct them")))
                    .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(42));
        }
    }

    @Test
    void shouldRestShortlyWhereOnlyAnotherAttemptTellsWhetherAllIsWell() {
        for (int attempt = 0; attempt < 100; attempt++) {
            assertThat(backoff.after(new Frozen("restart it"))).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void shouldRestLongWhereTheLookoutTells() {
        // Given
        for (int attempt = 0; attempt < 10; attempt++) {
            backoff.after(new Unreachable("check its power"));
        }
        // Then
        assertThat(backoff.after(new Unreachable("check its power"))).isGreaterThan(Duration.ofSeconds(24));
    }
}
