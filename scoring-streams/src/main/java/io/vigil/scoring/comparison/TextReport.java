package io.vigil.scoring.comparison;

import io.vigil.scoring.comparison.Counts.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report for a terminal. */
public final class TextReport {
    private static final int MOST_ROWS = 40;

    private final Report report;
    private final StringBuilder text = new StringBuilder(4096);

    private TextReport(Report report) {
        this.report = report;
    }

    public static String of(Report report) {
        return new TextReport(report).write();
    }

    private String write() {
        line("What if, " + Words.time(report.from()) + " to " + Words.time(report.until()) + " UTC");
        if (report.settings().isEmpty()) {
            line("  the settings as they are");
        }
        report.settings()
                .forEach(setting -> line("  " + setting.key() + "  " + setting.was() + " → " + setting.wouldBe()));
        line("");
        figures();
        incidents();
        report.notes().forEach(note -> line("note: " + note));
        line(Words.effort(report.effort()));
        return text.toString();
    }

    private void figures() {
        row("", "was", "would be");
        row("incidents", report.incidents());
        row("  confirmed", report.confirmed());
        line("  "
                + Stream.of(Verdict.values())
                        .map(verdict -> verdict.heading() + " " + report.count(verdict))
                        .collect(Collectors.joining(", ")));
        counts("by crime type", report.crimeTypes());
        report.severities().forEach((severity, count) -> row("  " + severity.word(), count));
        report.others().forEach(this::counts);
        counts("rule versions of the incidents", report.versions());
        line("");
    }

    private void counts(String heading, Counts counts) {
        if (!counts.all().isEmpty()) {
            row(heading, counts.total());
            counts.all().forEach((word, count) -> row("  " + word, count));
        }
    }

    private void incidents() {
        List<Pair> differing = report.pairs().stream()
                .filter(pair -> pair.verdict() != Verdict.SAME)
                .toList();
        for (Pair pair : differing.subList(0, Math.min(MOST_ROWS, differing.size()))) {
            line(String.format(
                    Locale.ROOT,
                    "%-13s  camera %s  %s  %s",
                    pair.verdict().heading(),
                    pair.either().cameraId(),
                    Words.time(pair.either().start()),
                    said(pair)));
        }
        if (differing.size() > MOST_ROWS) {
            line("and " + Words.count(differing.size() - MOST_ROWS) + " more: the page has them");
        }
        if (!differing.isEmpty()) {
            line("");
        }
    }

    private static String said(Pair pair) {
        List<String> parts = new ArrayList<>(pair.differences());
        parts.add(0, Words.incident(pair.either()));
        return String.join("; ", parts);
    }

    private void row(String what, Count count) {
        row(what, Words.count(count.was()), Words.count(count.wouldBe()));
    }

    private void row(String what, String was, String wouldBe) {
        line(String.format(Locale.ROOT, "%-34s%10s%12s", what, was, wouldBe));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
