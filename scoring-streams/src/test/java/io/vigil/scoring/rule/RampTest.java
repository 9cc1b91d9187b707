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

    @ParameterizedTest
    @CsvSource({
        "0, 4, 0",
        "1500, 4, 0.4",
        "2999, 9, 0.79973",
        "3000, 4, 0.8",
        "3000, 6, 0.9",
        "9000, 8, 1",
        "9000, 40, 1"
    })
    void shouldRiseWithACrowd(long millis, int count, double confidence) {
        assertThat(Ramp.crowding(Duration.ofMillis(millis), Duration.ofSeconds(3), count, 4))
                .isEqualTo(confidence, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0.6", "0.45, 0.7", "0.5, 0.8", "0.6, 0.85", "0.8, 0.95", "4, 0.95"})
    void shouldRiseWithSpeed(double speed, double confidence) {
        assertThat(Ramp.speeding(speed, 0.4)).isEqualTo(confidence, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.6", "0.15, 0.7", "0.2, 0.8", "0.35, 0.875", "0.5, 0.95", "0.9, 0.95"})
    void shouldRiseWithTheWrongWay(double moved, double confidence) {
        assertThat(Ramp.wrongWay(moved, 0.1)).isEqualTo(confidence, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.85", "3000, 0.85", "4500, 0.675", "6000, 0.5", "6001, 0"})
    void shouldForgetACrossing(long millis, double confidence) {
        assertThat(Ramp.crossed(Duration.ofMillis(millis))).isEqualTo(confidence, within(1e-9));
    }
}
