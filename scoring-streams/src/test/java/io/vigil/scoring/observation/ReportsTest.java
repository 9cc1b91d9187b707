package io.vigil.scoring.observation;

import static io.vigil.scoring.frame.Seen.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.scoring.crime.CrimeType;
import io.vigil.scoring.frame.Implausible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {

    @Test
    void shouldRememberSoManyIdsAndNoMore() {
        Reports reports = Reports.NONE;
        for (int i = 0; i <= Reports.MOST_IDS; i++) {
            reports = reports.remembering("id " + i);
        }
        assertThat(reports.ids()).hasSize(Reports.MOST_IDS);
        assertThat(reports.knows("id 0")).isFalse();
        assertThat(reports.knows("id 1")).isTrue();
        assertThat(reports.knows("id " + Reports.MOST_IDS)).isTrue();
    }

    @Test
    void shouldForgetTheReporterNotHeardForLongest() {
        Reports reports = Reports.NONE;
        for (int i = 0; i < Reports.MOST_REPORTERS; i++) {
            reports = reports.hearing(alert("reporter " + i, i));
        }
        reports = reports.hearing(alert("reporter 0", 20)).hearing(alert("one more", 21));
        assertThat(reports.words()).hasSize(Reports.MOST_REPORTERS);
        assertThat(reports.wordOf("reporter 1")).isNull();
        assertThat(reports.wordOf("reporter 0")).isEqualTo(alert("reporter 0", 20));
    }

    @Test
    void shouldKeepReportersApart() {
        Reports reports =
                Reports.NONE.hearing(alert("a", 0)).hearing(alert("b", 10)).hearing(Word.quiet("b", at(12)));
        assertThat(reports.standAt(at(59))).isTrue();
        assertThat(reports.standAt(at(60))).isFalse();
        assertThat(reports.stoodUntil(at(30), at(5))).isEqualTo(at(30));
        assertThat(reports.stoodUntil(at(90), at(5))).isEqualTo(at(60));
        assertThat(reports.stoodUntil(at(90), at(70))).isEqualTo(at(70));
    }

    @Test
    void shouldRefuseACrimeThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> Reported.crime(CrimeType.THEFT, 0.9, 10, 9.999))
                .isInstanceOf(Implausible.class);
        assertThat(Reported.crime(CrimeType.THEFT, 0.9, 10, 10)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void shouldRefuseWhatCannotBeAnId(int length) {
        String id = "x".repeat(length);
        assertThatThrownBy(() -> Reported.by("a", id, 0, new Report.AlertStop()))
                .isInstanceOf(Implausible.class);
        assertThatThrownBy(() -> Reported.by(id, "a", 0, new Report.AlertStop()))
                .isInstanceOf(Implausible.class);
        assertThatThrownBy(() -> new Observation("default", id, "a", "a", at(0), new Report.AlertStop(), null))
                .isInstanceOf(Implausible.class);
    }

    @Test
    void shouldTakeTheLongestId() {
        String id = "x".repeat(200);
        assertThat(Reported.by("a", id, 0, new Report.AlertStop()).id()).isEqualTo(id);
    }

    private static Word alert(String reporter, double seconds) {
        return new Word(reporter, at(seconds), at(60), null);
    }
}
