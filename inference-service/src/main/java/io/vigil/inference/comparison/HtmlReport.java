package io.vigil.inference.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/** A report as one page without scripts that needs nothing else. */
public final class HtmlReport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private HtmlReport() {}

    public static String of(Coverage coverage, List<Comparison> comparisons) {
        StringBuilder page = new StringBuilder(16_384);
        page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .append("<title>Models on trial</title><style>\n")
                .append(style())
                .append("</style></head><body><main>\n<h1>Models on trial</h1>\n");
        page.append("<p class=\"soft\">")
                .append(time(coverage.from()))
                .append(" to ")
                .append(time(coverage.until()))
                .append(" UTC. ")
                .append(counts(coverage))
                .append("</p>\n");
        if (comparisons.isEmpty()) {
            page.append(
                    "<section><h2>Nothing to compare</h2><p>No frame of this time has both a record of a model on trial"
                            + " and one of the model in charge.</p></section>\n");
        }
        comparisons.forEach(comparison -> ComparisonSection.append(page, comparison));
        return page.append("</main></body></html>\n").toString();
    }

    private static String counts(Coverage coverage) {
        String counts =
                "%s records of models on trial and %s of detections read; %s pairs compared, %s without a counterpart."
                        .formatted(
                                Figures.count(coverage.shadowRecords()),
                                Figures.count(coverage.mainRecords()),
                                Figures.count(coverage.compared()),
                                Figures.count(coverage.unmatched()));
        return coverage.cut() ? counts + " There were more: these are the earliest." : counts;
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("page.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
