package io.vigil.inference.comparison;

import java.util.Locale;

/** Small charts as inline SVG, in the page's colours. */
final class Charts {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 190;
    private static final int LEFT = 44;
    private static final int BOTTOM = 26;
    private static final int TOP = 10;

    private Charts() {}

    /** Over the bins that hold anything, and at least round zero. */
    static String histogram(Histogram histogram, String unit) {
        int first = first(histogram);
        int last = last(histogram);
        long most = 1;
        for (int i = first; i <= last; i++) {
            most = Math.max(most, histogram.bin(i));
        }
        double step = (double) (WIDTH - LEFT) / (last - first + 1);
        StringBuilder svg = begin(HEIGHT);
        grid(svg, most, unit);
        for (int i = first; i <= last; i++) {
            double height = (double) (HEIGHT - BOTTOM - TOP) * histogram.bin(i) / most;
            double x = LEFT + (i - first) * step;
            add(
                    svg,
                    "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\"><title>%s to %s: %s</title></rect>",
                    x + 1.5,
                    HEIGHT - BOTTOM - height,
                    step - 3,
                    height,
                    Figures.signed(histogram.edge(i), 1),
                    Figures.signed(histogram.edge(i + 1), 1),
                    Figures.count(histogram.bin(i)));
        }
        for (int i = first; i <= last + 1; i++) {
            double x = LEFT + (i - first) * step;
            if (Math.abs(histogram.edge(i)) < 1e-9) {
                add(
                        svg,
                        "<line class=\"zero\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
                        x,
                        x,
                        TOP,
                        HEIGHT - BOTTOM);
            }
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                    x,
                    HEIGHT - 8,
                    i == last + 1 ? "end" : "middle",
                    Figures.signed(histogram.edge(i), 1));
        }
        return svg.append("</svg>").toString();
    }

    private static int first(Histogram histogram) {
        int first = histogram.size() / 2 - 3;
        for (int i = 0; i < first; i++) {
            if (histogram.bin(i) > 0) {
                return i;
            }
        }
        return first;
    }

    private static int last(Histogram histogram) {
        int last = histogram.size() / 2 + 2;
        for (int i = histogram.size() - 1; i > last; i--) {
            if (histogram.bin(i) > 0) {
                return i;
            }
        }
        return last;
    }

    private static void grid(StringBuilder svg, long most, String unit) {
        for (int i = 0; i <= 2; i++) {
            double y = TOP + (HEIGHT - BOTTOM - TOP) * (2 - i) / 2.0;
            add(svg, "<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, WIDTH, y, y);
            add(
                    svg,
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 6,
                    y + 4,
                    Figures.count(Math.round(most * i / 2.0)));
        }
        add(svg, "<title>%s</title>", unit);
    }

    /** One bar a keypoint. */
    static String keypoints(KeypointDistance distance) {
        int count = KeypointDistance.NAMES.size();
        int line = 17;
        int names = 104;
        double most = 0.01;
        for (int i = 0; i < count; i++) {
            double mean = distance.of(i).mean();
            most = Double.isNaN(mean) ? most : Math.max(most, mean);
        }
        StringBuilder svg = begin(count * line);
        for (int i = 0; i < count; i++) {
            double mean = distance.of(i).mean();
            double width = Double.isNaN(mean) ? 0 : (WIDTH - names - 50) * mean / most;
            int y = i * line;
            add(
                    svg,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                    names - 8,
                    y + 12,
                    KeypointDistance.NAMES.get(i));
            add(
                    svg,
                    "<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>",
                    names,
                    y + 3,
                    width,
                    line - 6);
            add(svg, "<text x=\"%.1f\" y=\"%d\">%s</text>", names + width + 6, y + 12, Figures.percent(mean));
        }
        return svg.append("</svg>").toString();
    }

    private static StringBuilder begin(int height) {
        StringBuilder svg = new StringBuilder(4096);
        add(svg, "<svg viewBox=\"0 0 %d %d\" role=\"img\">", WIDTH, height);
        return svg;
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
