package io.vigil.inference.training;

import io.vigil.inference.action.PoseWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Windows as the model reads them: a row a window, every other sample of it, sure keypoints only. */
final class SkeletonPicture {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 104;
    private static final int LEFT = 150;
    private static final int SHOWN = PoseWindow.SAMPLES / 2;

    /** COCO's usual limbs. */
    private static final int[][] LIMBS = {
        {5, 6}, {5, 7}, {7, 9}, {6, 8}, {8, 10}, {5, 11}, {6, 12}, {11, 12}, {11, 13}, {13, 15}, {12, 14}, {14, 16},
        {0, 5}, {0, 6}
    };

    private SkeletonPicture() {}

    /** One recorded window an action, then real ones. */
    static String of(ActionSamples samples) {
        Map<String, Sample> rows = new LinkedHashMap<>();
        for (List<Sample> source : samples.bySource().values()) {
            source.forEach(sample -> rows.putIfAbsent(sample.action() + "|" + sample.clip(), sample));
        }
        List<Sample> chosen = new ArrayList<>();
        for (String action : ClipCatalogue.CANDIDATES) {
            rows.values().stream()
                    .filter(sample -> sample.action().equals(action))
                    .limit(2)
                    .forEach(chosen::add);
        }
        Map<String, Sample> real = new LinkedHashMap<>();
        samples.footage().forEach(sample -> real.putIfAbsent(sample.action(), sample));
        chosen.addAll(real.values());
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                LEFT + WIDTH * SHOWN,
                HEIGHT * chosen.size()));
        for (int i = 0; i < chosen.size(); i++) {
            row(svg, chosen.get(i), i * HEIGHT);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void row(StringBuilder svg, Sample sample, int y) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"6\" y=\"%d\">%s</text><text x=\"6\" y=\"%d\" fill=\"#777\">%s</text>%n",
                y + 40,
                sample.action(),
                y + 56,
                sample.clip()));
        for (int i = 0; i < SHOWN; i++) {
            figure(svg, sample.window(), 2 * i * PoseWindow.VALUES, LEFT + i * WIDTH + WIDTH / 2, y + HEIGHT / 2);
        }
    }

    private static void figure(StringBuilder svg, float[] window, int at, int x, int y) {
        double scale = HEIGHT * 0.52;
        for (int[] limb : LIMBS) {
            int from = at + limb[0] * 3;
            int to = at + limb[1] * 3;
            if (window[from + 2] > 0 && window[to + 2] > 0) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                        x + window[from] * scale,
                        y + window[from + 1] * scale,
                        x + window[to] * scale,
                        y + window[to + 1] * scale,
                        colour(limb)));
            }
        }
    }

    /** Left blue, right red, the trunk grey. */
    private static String colour(int[] limb) {
        if (limb[0] % 2 == limb[1] % 2 && limb[0] > 0) {
            return limb[0] % 2 == 1 ? "#2563eb" : "#dc2626";
        }
        return "#555";
    }
}
