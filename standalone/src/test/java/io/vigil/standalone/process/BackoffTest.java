package io.vigil.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = Backoff.ofChildren();

    @Test
    void shouldDoubleUpToHalfAMinute() {
        assertThat(after(8)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void shouldBeginAgainAfterACalmMinute() {
        after(8);

        assertThat(backoff.after(Duration.ofSeconds(61))).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.after(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
    }

    private Duration after(int failures) {
        Duration wait = Duration.ZERO;
        for (int i = 0; i < failures; i++) {
            wait = backoff.after(Duration.ofSeconds(1));
        }
        return wait;
    }
}
