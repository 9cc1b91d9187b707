package io.vigil.scoring.comparison;

import io.vigil.scoring.comparison.Counts.Count;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report as one page without scripts that needs nothing else. */
public final class HtmlReport {
    private static final int MOST_ROWS = 1000;

    private final Report report;
    private final StringBuilder page = new StringBuilder(65_536);

    private HtmlReport(Report report) {
        this.report = report;
    }

    public static String of(Report report) {
        return new HtmlReport(report).write();
    }

    private String write() {
        page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .append("<title>What if</title><style>\n")
                .append(style())
                .append("</style></head><body><main>\n<h1>What would have been raised</h1>\n<p class=\"soft\">")
                .append(Words.time(report.from()))
                .append(" to ")
                .append(Words.time(report.until()))
                .append(" UTC. ")
                .append(Words.effort(report.effort()))
                .append(".</p>\n");
        tiles();
        settings();
        timeline();
        counts();
        incidents();
        return page.append("</main></body></html>\n").toString();
    }

    private void tiles() {
        Count incidents = report.incidents();
        Count confirmed = report.confirmed();
        page.append("<div class=\"tiles\">");
        tile("", pair(incidents), "incidents, was → would be");
        tile("", pair(confirmed), "of them confirmed");
        for (Verdict verdict : Verdict.values()) {
            tile(verdict.word(), Words.count(report.count(verdict)), verdict.heading());
        }
        page.append("</div>\n");
    }

    private static String pair(Count count) {
        return Words.count(count.was()) + " → " + Words.count(count.wouldBe());
    }

    private void tile(String style, String figure, String caption) {
        page.append("<div class=\"tile %s\"><b>%s</b><span>%s</span></div>".formatted(style, figure, caption));
    }

    private void settings() {
        page.append("<section><h2>Other settings</h2>\n");
        if (report.settings().isEmpty()) {
            page.append("<p>None: the settings as they are now.</p>\n");
        } else {
            page.append(
                    "<table><tr><th>setting</th><th class=\"text\">as it is</th><th class=\"text\">tried</th></tr>\n");
            report.settings()
                    .forEach(setting -> page.append(
                            "<tr><td><code>%s</code></td><td class=\"text\">%s</td><td class=\"text\">%s</td></tr>%n"
                                    .formatted(
                                            Markup.escape(setting.key()),
                                            Markup.escape(setting.was()),
                                            Markup.escape(setting.wouldBe()))));
            page.append("</table>\n");
        }
        report.notes()
                .forEach(note -> page.append("<p class=\"note\">")
                        .append(Markup.escape(note))
                        .append("</p>\n"));
        page.append("</section>\n");
    }

    private void timeline() {
        page.append("<section><h2>By camera and time</h2>\n");
        if (report.pairs().isEmpty()) {
            page.append("<p>No incident began in this time, nor would any have.</p></section>\n");
            return;
        }
        page.append("<p class=\"legend\">Above what was, below what would have been: ");
        for (Verdict verdict : Verdict.values()) {
            page.append("<i class=\"%s\"></i>%s ".formatted(verdict.word(), verdict.heading()));
        }
        page.append("<i class=\"open\"></i>never confirmed</p>\n");
        Timeline.append(page, report);
        page.append("</section>\n");
    }

    private void counts() {
        page.append("<section><h2>How many</h2><div class=\"charts\">\n");
        chart("incidents by crime type", report.crimeTypes());
        Counts severities = new Counts();
        for (Pair pair : report.pairs()) {
            count(severities, pair);
        }
        chart("incidents by severity", severities);
        report.others().forEach(this::chart);
        chart("incidents by rule version", report.versions());
        page.append("</div></section>\n");
    }

    private static void count(Counts severities, Pair pair) {
        if (pair.was() != null) {
            severities.was(pair.was().severity().word());
        }
        if (pair.wouldBe() != null) {
            severities.wouldBe(pair.wouldBe().severity().word());
        }
    }

    private void chart(String heading, Counts counts) {
        page.append("<div><h3>").append(Markup.escape(heading)).append("</h3>");
        if (counts.all().isEmpty()) {
            page.append("<p class=\"soft\">none</p>");
        }
        page.append("<table>");
        counts.all()
                .forEach((word, count) -> page.append("<tr><td>")
                        .append(Markup.escape(word))
                        .append("</td><td class=\"bars\">")
                        .append(bar("was", count.was(), counts.most()))
                        .append(bar("new", count.wouldBe(), counts.most()))
                        .append("</td></tr>\n"));
        page.append("</table></div>\n");
    }

    private static String bar(String style, long count, long most) {
        return String.format(
                Locale.ROOT,
                "<div><span class=\"meter\"><i class=\"%s\" style=\"width:%.1f%%\"></i></span>%s</div>",
                style,
                most == 0 ? 0.0 : 100.0 * count / most,
                Words.count(count));
    }

    private void incidents() {
        List<Pair> pairs = report.pairs().stream()
                .sorted(Comparator.comparing(pair -> pair.verdict() == Verdict.SAME))
                .limit(MOST_ROWS)
                .toList();
        page.append("<section><h2>Incidents</h2><div class=\"wide\"><table><tr><th>began (UTC)</th>")
                .append("<th class=\"text\">camera</th><th class=\"text\"></th><th class=\"text\">was</th>")
                .append("<th class=\"text\">would be</th><th class=\"text\">difference</th></tr>\n");
        for (Pair pair : pairs) {
            page.append("<tr><td>%s</td><td class=\"text\">%s</td>"
                            .formatted(
                                    Words.time(pair.either().start()),
                                    Markup.escape(pair.either().cameraId())))
                    .append("<td class=\"text\"><i class=\"dot %s\"></i>%s</td>"
                            .formatted(pair.verdict().word(), pair.verdict().heading()))
                    .append("<td class=\"text\">%s</td><td class=\"text\">%s</td><td class=\"text\">%s</td></tr>%n"
                            .formatted(
                                    cell(pair.was()),
                                    cell(pair.wouldBe()),
                                    Markup.escape(String.join("; ", pair.differences()))));
        }
        page.append("</table></div>");
        if (report.pairs().size() > MOST_ROWS) {
            page.append("<p class=\"soft\">and ")
                    .append(Words.count(report.pairs().size() - MOST_ROWS))
                    .append(" more</p>");
        }
        page.append("</section>\n");
    }

    private static String cell(@Nullable Raised incident) {
        return incident == null ? "–" : Markup.escape(Words.incident(incident) + "; " + incident.rule());
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("page.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
