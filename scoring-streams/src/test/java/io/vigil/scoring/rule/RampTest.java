package io.vigil.scoring.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RampTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "6249, 0.49992",
        "6250, 0.5",
        "9999, 0.79992",
        "10000, 0.8",
        "15000, 0.9",
        "20000, 1",
        "99000, 1"
    })
    void shouldRiseWithLoitering(long millis, double confidence) {
        assertThat(Ramp.loitering(Duration.ofMillis(millis), Duration.ofSeconds(10)))
                .isEqualTo(confidence, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.6", "1000, 0.7", "1999, 0.7999", "2000, 0.8", "6000, 0.875", "10000, 0.95", "60000, 0.95"})
    void shouldRiseInARestrictedZone(long millis, double confidence) {
        assertThat(Ramp.restricted(Duration.ofMillis(millis))).isEqualTo(confidence, within(1e-9));
    }
}
