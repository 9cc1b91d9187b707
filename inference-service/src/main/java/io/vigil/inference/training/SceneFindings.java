package io.vigil.inference.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What was found out about the anomaly model, for its card. */
final class SceneFindings {

    private final List<Turn> turns = new ArrayList<>();

    /** One way to give the real blocks their tasks, and what came of it. */
    static final class Turn {
        private final float threshold;
        private final Map<String, Share> normal = new LinkedHashMap<>();
        private final Map<String, Share> abnormal = new LinkedHashMap<>();

        private Turn(float threshold) {
            this.threshold = threshold;
        }

        float threshold() {
            return threshold;
        }

        void normal(String what, Share flagged) {
            normal.put(what, flagged);
        }

        void abnormal(String what, Share flagged) {
            abnormal.put(what, flagged);
        }
    }

    Turn turn(float threshold) {
        Turn turn = new Turn(threshold);
        turns.add(turn);
        return turn;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# Figures of the anomaly model\n\n");
        text.append(
                "Written by the training command. Shares of frames above the threshold, with Wilson's 95 % intervals;"
                        + " neighbouring frames are alike, so the intervals are too narrow. The blocks of real footage took turns in being"
                        + " learned from, calibrated on and tested with; the first turn's model is the one that is shipped.\n");
        text.append("\nThresholds (mean squared error):");
        turns.forEach(turn -> text.append(String.format(Locale.ROOT, " %.3f", turn.threshold)));
        text.append(".\n");
        table(text, "Ordinary: false alarms", turn -> turn.normal);
        table(text, "Abnormal: noticed", turn -> turn.abnormal);
        return text.toString();
    }

    private void table(StringBuilder text, String title, Function<Turn, Map<String, Share>> of) {
        text.append("\n| ").append(title).append(" |");
        for (int i = 1; i <= turns.size(); i++) {
            text.append(" turn ").append(i).append(" |");
        }
        text.append("\n|---|").append("---|".repeat(turns.size())).append("\n");
        for (String what : of.apply(turns.get(0)).keySet()) {
            text.append("| ").append(what).append(" |");
            turns.forEach(
                    turn -> text.append(" ").append(of.apply(turn).get(what)).append(" |"));
            text.append("\n");
        }
    }
}
