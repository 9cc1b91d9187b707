package io.vigil.gateway.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedTimeTest {
    private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo"); // two hours ahead in winter, three in summer

    @ParameterizedTest
    @CsvSource({
        "2026-02-27T14:28:00Z, 2026-02-27T14:28:00Z",
        "2026-02-27T14:28:00+02:00, 2026-02-27T12:28:00Z",
        "2026-02-27T14:28:00+0200, 2026-02-27T12:28:00Z",
        "2026-02-27T14:28:00-05, 2026-02-27T19:28:00Z",
        "2026-02-27T14:28:00.123456, 2026-02-27T12:28:00.123456Z",
        "2026-07-27T14:28:00, 2026-07-27T11:28:00Z",
        "2026-02-27 14:28:00, 2026-02-27T12:28:00Z",
        "2026-02-27T14:28, 2026-02-27T12:28:00Z",
        "2026-02-27T14:28:00.5+00:00, 2026-02-27T14:28:00.500Z"
    })
    void shouldReadWhatPythonWritesAndTakeTheSitesTimeForWantOfAnOffset(String text, Instant expected) {
        assertThat(ReportedTime.parse(text))
                .get()
                .extracting(time -> time.at(CAIRO))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30T14:28:00Z",
                "2026-02-27",
                "2026-02-27T25:00:00Z",
                "2026-02-27T14:28:00+19:00",
                "+12026-02-27T14:28:00Z",
                "1772202480",
                "2026-02-27T14:28:00Z; drop table crimes"
            })
    void shouldReadNothingElse(String text) {
        assertThat(ReportedTime.parse(text)).isEmpty();
    }
}
