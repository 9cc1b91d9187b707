package io.vigil.scoring.comparison;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A picture of the range: a row a camera, above what was, below what would have been. */
final class Timeline {
    private static final int MOST_CAMERAS = 200;
    private static final int LEFT = 150;
    private static final int WIDTH = 850;
    private static final int TOP = 22;
    private static final int ROW = 34;
    private static final int LANE = 12;
    private static final double THINNEST = 2.5;

    /** A tick is drawn for each of the first of these that gives eight at most. */
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(5));

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Report report;
    private final double milliseconds;
    private final StringBuilder svg;

    private Timeline(Report report, StringBuilder svg) {
        this.report = report;
        this.milliseconds =
                Math.max(1, Duration.between(report.from(), report.until()).toMillis());
        this.svg = svg;
    }

    static void append(StringBuilder page, Report report) {
        new Timeline(report, page).draw();
    }

    private void draw() {
        List<String> all = report.cameras();
        List<String> cameras = all.subList(0, Math.min(MOST_CAMERAS, all.size()));
        Map<String, List<Pair>> pairs = report.pairs().stream()
                .collect(Collectors.groupingBy(pair -> pair.either().cameraId()));
        int height = TOP + ROW * cameras.size() + 6;
        svg.append("<svg class=\"timeline\" role=\"img\" aria-label=\"Incidents by camera and time\" viewBox=\"0 0 ")
                .append(LEFT + WIDTH + 10)
                .append(' ')
                .append(height)
                .append("\">\n");
        axis(height);
        for (int i = 0; i < cameras.size(); i++) {
            row(cameras.get(i), TOP + ROW * i, Objects.requireNonNull(pairs.get(cameras.get(i))));
        }
        svg.append("</svg>\n");
        if (all.size() > cameras.size()) {
            svg.append("<p class=\"soft\">and ")
                    .append(all.size() - cameras.size())
                    .append(" more cameras, with fewer differences</p>\n");
        }
    }

    private void axis(int height) {
        Duration range = Duration.between(report.from(), report.until());
        Duration step = STEPS.stream()
                .filter(candidate -> range.toMillis() <= 8 * candidate.toMillis())
                .findFirst()
                .orElse(range.dividedBy(6));
        DateTimeFormatter format = step.compareTo(Duration.ofMinutes(15)) < 0 ? CLOCK : DAY;
        long every = Math.max(1, step.toMillis());
        long first = -Math.floorDiv(-report.from().toEpochMilli(), every) * every;
        for (long at = first; at < report.until().toEpochMilli(); at += every) {
            String x = number(x(Instant.ofEpochMilli(at)));
            svg.append("<line class=\"axis\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>"
                            .formatted(x, x, TOP - 4, height))
                    .append("<text text-anchor=\"middle\" x=\"%s\" y=\"12\">%s</text>%n"
                            .formatted(x, format.format(Instant.ofEpochMilli(at))));
        }
    }

    private void row(String camera, int y, List<Pair> pairs) {
        svg.append("<text x=\"0\" y=\"%d\">%s</text>".formatted(y + ROW / 2 + 2, Markup.escape(shortened(camera))))
                .append("<line class=\"axis\" x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>%n"
                        .formatted(LEFT + WIDTH, y, y));
        for (Pair pair : pairs) {
            bar(pair, pair.was(), y + 4, "was: ");
            bar(pair, pair.wouldBe(), y + 5 + LANE, "would be: ");
        }
    }

    private void bar(Pair pair, @Nullable Raised incident, int y, String side) {
        if (incident == null) {
            return;
        }
        double from = Math.min(x(incident.start()), LEFT + WIDTH - THINNEST);
        double width = Math.max(THINNEST, Math.min(x(incident.end()), LEFT + WIDTH) - from);
        svg.append("<rect class=\"%s%s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"><title>%s</title></rect>%n"
                .formatted(
                        pair.verdict().word(),
                        incident.confirmed() ? "" : " open",
                        number(from),
                        y,
                        number(width),
                        LANE,
                        Markup.escape(side + Words.time(incident.start()) + ", " + Words.incident(incident))));
    }

    private double x(Instant at) {
        double share = (at.toEpochMilli() - report.from().toEpochMilli()) / milliseconds;
        return LEFT + WIDTH * Math.max(0, share);
    }

    private static String shortened(String camera) {
        return camera.length() <= 22 ? camera : camera.substring(0, 21) + "…";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
