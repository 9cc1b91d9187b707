package io.vigil.inference.training;

import io.vigil.inference.action.TrackedAction;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was found out about the action model, for its card.
 *
 * @param tried every candidate, on characters held out: what is offered follows from it
 * @param strangers the actions offered, on characters held out
 * @param pedestrians the actions offered, on real people held out
 * @param simulatedToReal the same people, for a model that never saw real footage
 */
record ActionFindings(Evaluation tried, Evaluation strangers, Evaluation pedestrians, Evaluation simulatedToReal) {

    String markdown() {
        StringBuilder text = new StringBuilder("# Figures of the action model\n\n");
        text.append(
                "Written by the training command. Intervals are Wilson's at 95 %, over windows; windows of one clip are"
                        + " alike, so read the clips' column first.\n");
        classes(
                text,
                "Which actions can be offered (each character and each real pedestrian held out once)",
                tried,
                ClipCatalogue.CANDIDATES);
        classes(text, "The actions offered, on characters held out", strangers, offered(strangers));
        answers(text, "What is answered to what", strangers);
        classes(text, "Real pedestrians held out, by blocks of time", pedestrians, offered(pedestrians));
        answers(text, "What is answered to real pedestrians", pedestrians);
        classes(text, "Real pedestrians, for a model that saw none", simulatedToReal, offered(simulatedToReal));
        return text.toString();
    }

    private static List<String> offered(Evaluation evaluation) {
        List<String> names = evaluation.labels().names();
        return names.subList(0, names.size() - 1);
    }

    private static void classes(StringBuilder text, String title, Evaluation evaluation, List<String> actions) {
        text.append("\n## ").append(title).append("\n\n");
        text.append(
                "| action | clips held out | clips mostly right | windows named rightly | of all others, given this name |\n");
        text.append("|---|---|---|---|---|\n");
        for (String action : actions) {
            if (evaluation.clips(action) > 0) {
                Share clips = new Share(evaluation.clipsRight(action), evaluation.clips(action));
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %s | %s | %s |%n",
                        action,
                        evaluation.clips(action),
                        clips,
                        evaluation.recall(action),
                        evaluation.falseClaims(action)));
            }
        }
    }

    private static void answers(StringBuilder text, String title, Evaluation evaluation) {
        text.append("\n## ").append(title).append("\n\n| shown |");
        List<String> names = evaluation.labels().names();
        names.forEach(name -> text.append(" ").append(name).append(" |"));
        text.append(" ")
                .append("not sure")
                .append(" |\n|---|")
                .append("---|".repeat(names.size() + 1))
                .append("\n");
        for (Map.Entry<String, int[]> shown : evaluation.byAction()) {
            text.append("| ").append(shown.getKey()).append(" |");
            for (int count : shown.getValue()) {
                text.append(" ").append(count).append(" |");
            }
            text.append("\n");
        }
        text.append("\n`")
                .append(TrackedAction.UNKNOWN)
                .append("` is what the service answers for the last two columns.\n");
    }
}
