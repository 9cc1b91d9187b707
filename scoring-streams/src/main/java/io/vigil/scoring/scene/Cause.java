package io.vigil.scoring.scene;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a scene is, or may become, an alert.
 *
 * @param certainty 0-1
 * @param deviation |z| of the feature furthest from the camera's history, or null where a rule or the clock decided
 * @param indicators words of the features or the rule that spoke for it
 * @param reasoning one sentence
 */
public record Cause(double certainty, @Nullable Double deviation, List<String> indicators, String reasoning) {

    public Cause {
        indicators = List.copyOf(indicators);
    }

    /** @param deviations at least one */
    static Cause of(List<Deviation> deviations, Alerting alerting) {
        Deviation furthest = deviations.get(0);
        List<String> words = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        for (Deviation deviation : deviations) {
            furthest = deviation.size() > furthest.size() ? deviation : furthest;
            words.add(deviation.feature().word());
            sentence.append(sentence.isEmpty() ? "" : " and ").append(deviation.sentence());
        }
        return new Cause(alerting.certainty(furthest.size()), furthest.size(), words, sentence.toString());
    }
}
