package io.vigil.scoring.comparison;

import static io.vigil.scoring.comparison.ComparisonFixture.incident;
import static io.vigil.scoring.comparison.ComparisonFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Report report = report(List.of(
            new Pair(incident("gate", 10, 20), incident("gate", 10, 20)),
            new Pair(incident("gate", 100, 120), null),
            new Pair(null, incident("<yard>", 3000, 9000))));

    @Test
    void shouldTellATerminalWhatWasAndWhatWouldBe() {
        assertThat(TextReport.of(report).lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        " rules.confirmed 0.8 → 0.7",
                        "incidents 2 2",
                        " as it was 1, changed 0, only was 1, only would be 1",
                        " crowding 1 1",
                        " intrusion 0 1",
                        "only was camera gate 2026-03-01 10:01:40 trespassing, high, confirmed, 20.0 s",
                        "note: 5 minutes were read before",
                        "30,000 records in 2.0 s, 15,000 a second");
    }

    @Test
    void shouldDrawOneBarForEachIncidentOnEitherSide() {
        // When
        String page = HtmlReport.of(report);
        // Then
        assertThat(page.split("<rect", -1)).hasSize(1 + 4);
        assertThat(page).contains("<rect class=\"gone\"").contains("<rect class=\"new\"");
    }

    @Test
    void shouldKeepBarsWithinThePicture() {
        // Given: an incident that lasts beyond the range
        String page = HtmlReport.of(report);
        // Then: it begins at 150 + 850 * 3000 / 3600 and is cut at 1000
        assertThat(page).contains("x=\"858.3\"").contains("width=\"141.7\"");
    }

    @Test
    void shouldPutNamesIntoThePageAsTextOnly() {
        assertThat(HtmlReport.of(report)).contains("&lt;yard&gt;").doesNotContain("<yard>");
    }

    @Test
    void shouldNeedNothingButItself() {
        assertThat(HtmlReport.of(report))
                .contains("default-src 'none'")
                .doesNotContain("<script")
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("@import");
    }

    @Test
    void shouldShowTheCamerasWithMostDifferencesFirst() {
        // Given
        Pair same = new Pair(incident("a", 10, 20), incident("a", 10, 20));
        Pair gone = new Pair(incident("b", 10, 20), null);
        // When
        List<String> cameras = report(List.of(same, same, gone)).cameras();
        // Then
        assertThat(cameras).containsExactly("b", "a");
    }

    @Test
    void shouldStayReadableWithThousandsOfIncidents() {
        // Given
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            pairs.add(new Pair(incident("camera" + i % 300, i / 2.0, i / 2.0 + 5), null));
        }
        // When
        String page = HtmlReport.of(report(pairs));
        // Then
        assertThat(page).contains("and 4,000 more").contains("and 100 more cameras");
        assertThat(TextReport.of(report(pairs))).contains("and 4,960 more: the page has them");
    }

    @Test
    void shouldSayWhereThereIsNothingToShow() {
        assertThat(HtmlReport.of(report(List.of()))).contains("No incident began in this time, nor would any have.");
    }
}
