package io.vigil.capture.command;

import java.io.PrintStream;
import java.util.List;

/** Rows whose columns stand below each other; nothing in them makes a terminal do anything. */
record Table(List<List<String>> rows) {
    private static final String GAP = "  ";

    void print(PrintStream out) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = plain(row.get(column));
                boolean last = column == row.size() - 1;
                line.append(cell).append(last ? "" : " ".repeat(width(column) - cell.length()) + GAP);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> plain(row.get(column)).length())
                .max()
                .orElse(0);
    }

    private static String plain(String cell) {
        return cell.replaceAll("\\p{C}", " ").strip();
    }
}
