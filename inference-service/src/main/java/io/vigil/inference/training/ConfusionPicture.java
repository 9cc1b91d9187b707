package io.vigil.inference.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A confusion matrix as a picture: a row an action shown, a column an answer, the darker the more often. */
final class ConfusionPicture {

    private static final int CELL = 84;
    private static final int LEFT = 110;
    private static final int TOP = 60;

    private ConfusionPicture() {}

    static String of(Evaluation evaluation) {
        List<String> names = evaluation.labels().names();
        List<Map.Entry<String, int[]>> rows = evaluation.byAction();
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                LEFT + CELL * (names.size() + 1) + 20,
                TOP + CELL / 2 * rows.size() + 30));
        text(svg, 8, 22, "shown, down; answered, across (held-out characters)");
        for (int column = 0; column <= names.size(); column++) {
            text(svg, LEFT + column * CELL + 6, TOP - 8, column == names.size() ? "not sure" : names.get(column));
        }
        for (int row = 0; row < rows.size(); row++) {
            row(svg, rows.get(row), TOP + row * CELL / 2);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void row(StringBuilder svg, Map.Entry<String, int[]> row, int y) {
        text(svg, 8, y + CELL / 4 + 5, row.getKey());
        int sum = 0;
        for (int count : row.getValue()) {
            sum += count;
        }
        for (int column = 0; column < row.getValue().length; column++) {
            double share = sum == 0 ? 0 : (double) row.getValue()[column] / sum;
            int x = LEFT + column * CELL;
            int light = (int) Math.round(255 - 175 * share);
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"rgb(%d,%d,255)\" stroke=\"#ccc\"/>%n",
                    x,
                    y,
                    CELL,
                    CELL / 2,
                    light,
                    light));
            text(svg, x + 10, y + CELL / 4 + 5, String.format(Locale.ROOT, "%.0f %%", 100 * share));
        }
    }

    private static void text(StringBuilder svg, int x, int y, String text) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>%n", x, y, text));
    }
}
