package io.vigil.inference.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report for a terminal. */
public final class TextReport {

    private static final int SHOWN = 5;

    private TextReport() {}

    public static String of(Coverage coverage, List<Comparison> comparisons) {
        List<String> lines = new ArrayList<>();
        lines.add("%s to %s: %s records of models on trial, %s pairs compared, %s without a counterpart%s"
                .formatted(
                        coverage.from(),
                        coverage.until(),
                        Figures.count(coverage.shadowRecords()),
                        Figures.count(coverage.compared()),
                        Figures.count(coverage.unmatched()),
                        coverage.cut() ? " (the earliest only: --most)" : ""));
        comparisons.forEach(comparison -> add(lines, comparison));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, Comparison comparison) {
        Tally together = comparison.together();
        lines.add("");
        lines.add("%s: %s on trial beside %s, %s frames"
                .formatted(
                        comparison.main().role(),
                        comparison.shadow(),
                        comparison.main(),
                        Figures.count(comparison.frames())));
        lines.add(row("", "main", "shadow", "both", "precision", "recall", "mean IoU"));
        for (Map.Entry<String, Tally> tally : comparison.tallies().entrySet()) {
            lines.add(row(tally.getKey(), tally.getValue()));
        }
        lines.add(row("together", together));
        lines.add("  confidence, shadow less main: %s on average"
                .formatted(Figures.signed(comparison.confidence().mean(), 3)));
        Histogram keypoints = comparison.keypoints().all();
        if (keypoints.count() > 0) {
            lines.add("  keypoints apart, of the pose's diagonal: mean %s, p95 %s"
                    .formatted(Figures.percent(keypoints.mean()), Figures.percent(keypoints.percentile(0.95))));
        }
        if (comparison.moodDistance().count() > 0) {
            lines.add("  emotions apart (total variation): %s on average"
                    .formatted(Figures.number(comparison.moodDistance().mean(), 3)));
        }
        lines.add("  milliseconds a frame: main %s, shadow %s"
                .formatted(
                        Figures.number(comparison.mainTimes().perFrame(), 1),
                        Figures.number(comparison.shadowTimes().perFrame(), 1)));
        comparison.mostDifferent().stream()
                .limit(SHOWN)
                .forEach(frame ->
                        lines.add("  %.2f different: %s (%s)".formatted(frame.by(), frame.frameId(), frame.how())));
    }

    private static String row(String label, Tally tally) {
        return row(
                label,
                Figures.count(tally.main()),
                Figures.count(tally.shadow()),
                Figures.count(tally.matched()),
                Figures.percent(tally.precision()),
                Figures.percent(tally.recall()),
                Figures.number(tally.meanOverlap(), 3));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "  %-16s %9s %9s %9s %10s %10s %9s", cells)
                .stripTrailing();
    }
}
