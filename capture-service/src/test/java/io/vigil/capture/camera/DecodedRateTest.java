package io.vigil.capture.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DecodedRateTest {
    private final DecodedRate rate = new DecodedRate();
    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void shouldNotKnowBeforeSomeTimeHasPassed() {
        assertThat(rate.at(start)).isNull();
    }

    @Test
    void shouldCountThePicturesOfTheLastSeconds() {
        // Given
        for (int second = 0; second < 10; second++) {
            rate.at(start.plusSeconds(second));
            count(second < 5 ? 25 : 4);
        }
        // When
        Float now = rate.at(start.plusSeconds(10));
        // Then
        assertThat(now).isEqualTo(4);
    }

    @Test
    void shouldFallToNothingWhenNoPicturesCome() {
        // Given
        rate.at(start);
        count(100);
        // When
        for (int second = 1; second < 6; second++) {
            rate.at(start.plusSeconds(second));
        }
        // Then
        assertThat(rate.at(start.plusSeconds(6))).isZero();
    }

    @Test
    void shouldGoOnAfterTheClockWasSetBack() {
        // Given
        rate.at(start.plusSeconds(1000));
        rate.at(start);
        count(50);
        // When
        Float now = rate.at(start.plusSeconds(2));
        // Then
        assertThat(now).isEqualTo(25);
    }

    private void count(int pictures) {
        for (int i = 0; i < pictures; i++) {
            rate.count();
        }
    }
}
