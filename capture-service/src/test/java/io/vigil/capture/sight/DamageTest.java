package io.vigil.capture.sight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DamageTest {
    private static final int RATE = 25;

    private final Damage damage = new Damage();
    private long atMs;
    private long damages;

    @Test
    void shouldTellOfManyDamagedPicturesWithinTenSeconds() {
        assertThat(show(10, 3)).isTrue();
    }

    @Test
    void shouldBearAFaultNowAndThen() {
        assertThat(show(60, 20)).isFalse();
    }

    @Test
    void shouldBeWellAgainWhenTheLineIs() {
        // Given
        show(10, 2);
        // When
        boolean damaged = show(11, 0);
        // Then
        assertThat(damaged).isFalse();
    }

    @Test
    void shouldBeginAnewWithAConnectionThatCountsFromNothing() {
        // Given
        show(10, 1);
        damages = 0;
        damage.forget();
        // When
        boolean damaged = show(10, 0);
        // Then
        assertThat(damaged).isFalse();
    }

    /** @param oneIn of how many pictures one is damaged; 0 for none */
    private boolean show(int seconds, int oneIn) {
        boolean damaged = false;
        for (int i = 0; i < seconds * RATE; i++) {
            atMs += 1000 / RATE;
            damages += oneIn > 0 && i % oneIn == 0 ? 1 : 0;
            damaged = damage.after(damages, atMs);
        }
        return damaged;
    }
}
