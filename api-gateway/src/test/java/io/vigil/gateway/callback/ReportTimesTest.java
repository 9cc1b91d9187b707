package io.vigil.gateway.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2025-11-14T13:30:05Z");

    private final ReportTimes times = new ReportTimes(Duration.ofMinutes(5), Duration.ofDays(365));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-11-14 14:30:00",
                "2025-11-14T14:30:00",
                "2025-11-14 14:30",
                "2025-11-14 13:30:00Z",
                "2025-11-14t13:30:00z",
                "2025-11-14 14:30:00+01:00",
                "2025-11-14T08:30:00-0500",
                "2025-11-14T08:30:00.000-05"
            })
    void shouldReadLocalTimesInTheCamerasZoneAndOthersAsTheySay(String text) {
        assertThat(times.read("timestamp", text, BERLIN, NOW)).isEqualTo("2025-11-14T13:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "1763127000",
                "2025-11-14",
                "2025-02-30 10:00:00",
                "2025-11-14 24:00:00",
                "2025-11-14 14:30:00 Europe/Berlin",
                "14.11.2025 14:30:00",
                "2025-11-14 14:30:00'; drop table incidents"
            })
    void shouldRefuseWhatIsNoTime(String text) {
        assertThatThrownBy(() -> times.read("timestamp", text, BERLIN, NOW))
                .hasMessageStartingWith("timestamp is no time: send one such as 2025-11-14 14:30:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-14T13:35:06Z,is in the future", "9999-12-31 23:59:59,is in the future",
        "2024-11-14T13:30:04Z,is too long ago", "1970-01-01 00:00:00,is too long ago",
        "0001-01-01 00:00:00,is too long ago", "+999999999-12-31T23:59:59,is in the future"
    })
    void shouldRefuseTimesThatCannotBe(String text, String wrong) {
        assertThatThrownBy(() -> times.read("timestamp", text, BERLIN, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("timestamp " + wrong);
    }

    @ParameterizedTest
    @CsvSource({"2025-10-26T00:30:03Z,2025-10-26T00:30:00Z", "2025-10-26T01:30:03Z,2025-10-26T01:30:00Z"})
    void shouldTakeALocalTimeThatComesTwiceForTheOneNearerToNow(Instant now, Instant meant) {
        assertThat(times.read("timestamp", "2025-10-26 02:30:00", BERLIN, now)).isEqualTo(meant);
    }

    @Test
    void shouldReadALocalTimeThatNeverWasAsOfAClockNotYetSet() {
        Instant now = Instant.parse("2025-03-30T01:30:03Z");
        assertThat(times.read("timestamp", "2025-03-30 02:30:00", BERLIN, now)).isEqualTo("2025-03-30T01:30:00Z");
    }
}
