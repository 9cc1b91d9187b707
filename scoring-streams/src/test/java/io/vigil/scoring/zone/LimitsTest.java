package io.vigil.scoring.zone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.scoring.frame.Implausible;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void shouldRefuseWhatIsNoLimit() {
        refuses(Duration.ZERO, null, null, null);
        refuses(Duration.ofMillis(-1), null, null, null);
        refuses(null, 0, null, null);
        refuses(null, null, 0.0, null);
        refuses(null, null, -1.0, null);
        refuses(null, null, Double.NaN, null);
        refuses(null, null, Double.POSITIVE_INFINITY, null);
        refuses(null, null, null, -1.0);
        refuses(null, null, null, 360.5);
        refuses(null, null, null, Double.NaN);
    }

    @Test
    void shouldTakeTheSmallestAndTheLargest() {
        assertThatCode(() -> new Limits(true, Duration.ofMillis(1), 1, 0.001, 0.0))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Limits(true, null, null, null, 360.0)).doesNotThrowAnyException();
    }

    private static void refuses(
            @Nullable Duration loitering, @Nullable Integer crowd, @Nullable Double speed, @Nullable Double way) {
        assertThatThrownBy(() -> new Limits(false, loitering, crowd, speed, way))
                .isInstanceOf(Implausible.class);
    }
}
