package io.vigil.inference.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void shouldHopeForTheBestWhileNothingIsKnown() {
        assertThat(pace.within(Duration.ofMillis(100), 1, 16)).isEqualTo(16);
    }

    @Test
    void shouldNotGoByTheFirstRuns() {
        // When
        pace.took("objects", 1, Duration.ofMillis(500).toNanos());

        // Then
        assertThat(pace.within(Duration.ofMillis(100), 1, 16)).isEqualTo(16);
    }

    @Test
    void shouldGoByTheSlowestStep() {
        // When
        for (int i = 0; i < 4; i++) {
            pace.took("objects", 4, Duration.ofMillis(100).toNanos());
            pace.took("people", 4, Duration.ofMillis(40).toNanos());
        }

        // Then
        assertThat(pace.within(Duration.ofMillis(100), 1, 16)).isEqualTo(4);
        assertThat(pace.within(Duration.ofMillis(10), 1, 16)).isEqualTo(1);
        assertThat(pace.within(Duration.ofSeconds(10), 1, 16)).isEqualTo(16);
    }

    @Test
    void shouldNoticeThatTheModelsHaveBecomeSlower() {
        // Given
        for (int i = 0; i < 4; i++) {
            pace.took("objects", 1, Duration.ofMillis(10).toNanos());
        }

        // When
        for (int i = 0; i < 20; i++) {
            pace.took("objects", 1, Duration.ofMillis(50).toNanos());
        }

        // Then
        assertThat(pace.within(Duration.ofMillis(100), 1, 16)).isEqualTo(2);
    }
}
