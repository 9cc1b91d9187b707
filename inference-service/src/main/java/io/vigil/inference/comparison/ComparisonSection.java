package io.vigil.inference.comparison;

import java.util.List;
import java.util.Map;

/** One comparison's part of the page. */
final class ComparisonSection {

    private ComparisonSection() {}

    static void append(StringBuilder page, Comparison comparison) {
        page.append("<section><h2>")
                .append(HtmlReport.escape(comparison.main().role()))
                .append("</h2>\n<p class=\"soft\"><b>")
                .append(HtmlReport.escape(comparison.shadow().toString()))
                .append("</b> on trial beside <b>")
                .append(HtmlReport.escape(comparison.main().toString()))
                .append("</b>, which is the measure here, right or wrong.</p>\n");
        tiles(page, comparison);
        agreement(page, comparison);
        charts(page, comparison);
        different(page, comparison.mostDifferent());
        page.append("</section>\n");
    }

    private static void tiles(StringBuilder page, Comparison comparison) {
        Tally together = comparison.together();
        page.append("<div class=\"tiles\">");
        tile(page, Figures.count(comparison.frames()), "frames compared");
        tile(page, Figures.percent(together.precision()), "precision: of the shadow's, also main's");
        tile(page, Figures.percent(together.recall()), "recall: of main's, also the shadow's");
        if (comparison.moodDistance().count() > 0) {
            tile(page, Figures.number(comparison.moodDistance().mean(), 3), "emotions apart (total variation, mean)");
        } else {
            tile(page, Figures.number(together.meanOverlap(), 3), "mean IoU of what both say");
        }
        tile(page, Figures.signed(comparison.confidence().mean(), 3), "confidence, shadow less main, mean");
        double main = comparison.mainTimes().perFrame();
        double shadow = comparison.shadowTimes().perFrame();
        tile(
                page,
                Figures.signed(shadow - main, 1) + " ms",
                "a frame in place of main: %s instead of %s ms (batches of %s and %s)"
                        .formatted(
                                Figures.number(shadow, 1),
                                Figures.number(main, 1),
                                Figures.number(comparison.shadowTimes().batch(), 1),
                                Figures.number(comparison.mainTimes().batch(), 1)));
        page.append("</div>\n");
    }

    private static void tile(StringBuilder page, String figure, String what) {
        page.append("<div class=\"tile\"><b>")
                .append(figure)
                .append("</b><span>")
                .append(what)
                .append("</span></div>");
    }

    private static void agreement(StringBuilder page, Comparison comparison) {
        boolean moods = comparison.moodDistance().count() > 0;
        page.append("<div class=\"wide\"><table><caption>")
                .append(
                        moods
                                ? "Agreement: the same face, the same likeliest emotion"
                                : "Agreement: the same kind at the same place, intersection over union at least 0.5")
                .append(
                        "</caption><tr><th>kind</th><th>main</th><th>shadow</th><th>both</th><th>precision</th><th>recall</th>")
                .append(moods ? "" : "<th>mean IoU</th>")
                .append("</tr>\n");
        for (Map.Entry<String, Tally> tally : comparison.tallies().entrySet()) {
            row(page, HtmlReport.escape(tally.getKey()), tally.getValue(), "", moods);
        }
        row(page, "together", comparison.together(), " class=\"sum\"", moods);
        page.append("</table></div>\n");
    }

    private static void row(StringBuilder page, String name, Tally tally, String attributes, boolean moods) {
        page.append("<tr%s><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td>"
                .formatted(
                        attributes,
                        name,
                        Figures.count(tally.main()),
                        Figures.count(tally.shadow()),
                        Figures.count(tally.matched()),
                        meter(tally.precision()),
                        meter(tally.recall())));
        page.append(moods ? "" : "<td>" + Figures.number(tally.meanOverlap(), 3) + "</td>")
                .append("</tr>\n");
    }

    private static String meter(double share) {
        return Double.isNaN(share)
                ? Figures.percent(share) + "<span class=\"meter\"></span>"
                : Figures.percent(share) + "<span class=\"meter\"><i style=\"width:" + Math.round(100 * share)
                        + "%\"></i></span>";
    }

    private static void charts(StringBuilder page, Comparison comparison) {
        page.append("<div class=\"charts\">");
        if (comparison.confidence().count() > 0) {
            page.append("<div><h3>Confidence, shadow less main</h3>")
                    .append(Charts.histogram(comparison.confidence(), "how many"))
                    .append("</div>");
        }
        if (comparison.keypoints().all().count() > 0) {
            Histogram all = comparison.keypoints().all();
            page.append("<div><h3>Keypoints apart, mean, of the pose's diagonal (all: %s, p95 %s)</h3>"
                            .formatted(Figures.percent(all.mean()), Figures.percent(all.percentile(0.95))))
                    .append(Charts.keypoints(comparison.keypoints()))
                    .append("</div>");
        }
        page.append("</div>\n");
    }

    private static void different(StringBuilder page, List<Different> frames) {
        if (frames.isEmpty()) {
            page.append("<p class=\"soft\">No frame on which they differ.</p>\n");
            return;
        }
        page.append(
                        "<div class=\"wide\"><table><caption>Frames on which they differ most (1: nothing in common)</caption>")
                .append("<tr><th>frame</th><th class=\"text\">camera</th><th class=\"text\">taken (UTC)</th>")
                .append("<th>differ by</th><th class=\"text\">main | shadow</th></tr>\n");
        for (Different frame : frames) {
            page.append(
                    "<tr><td><code>%s</code></td><td class=\"text\">%s</td><td class=\"text\">%s</td><td>%s</td><td class=\"text\">%s</td></tr>\n"
                            .formatted(
                                    HtmlReport.escape(frame.frameId()),
                                    HtmlReport.escape(frame.cameraId()),
                                    HtmlReport.time(frame.capturedAt()),
                                    Figures.number(frame.by(), 2),
                                    HtmlReport.escape(frame.how())));
        }
        page.append("</table></div>\n");
    }
}
