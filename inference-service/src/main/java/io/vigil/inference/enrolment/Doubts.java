package io.vigil.inference.enrolment;

import io.vigil.inference.identity.Embedding;
import io.vigil.inference.identity.MatchingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is worth telling whoever enrols. Nothing of it keeps anybody from being enrolled. */
final class Doubts {

    /** Pictures of one person taken on different days rarely fall below; those of two people rarely come near. */
    private static final float SAME_PERSON = 0.6f;

    private final MatchingRules rules;

    Doubts(MatchingRules rules) {
        this.rules = rules;
    }

    /** @param templates by the picture's name, in the order given */
    List<String> amongPictures(Map<String, Embedding> templates) {
        List<String> doubts = new ArrayList<>();
        List<Map.Entry<String, Embedding>> entries = List.copyOf(templates.entrySet());
        for (int i = 0; i < entries.size(); i++) {
            for (int j = i + 1; j < entries.size(); j++) {
                float similarity =
                        entries.get(i).getValue().similarity(entries.get(j).getValue());
                if (similarity < SAME_PERSON) {
                    doubts.add(
                            entries.get(i).getKey() + " and " + entries.get(j).getKey()
                                    + " may not show the same person: similarity " + number(similarity));
                }
            }
        }
        return doubts;
    }

    /**
     * Another subject who would stand in the way.
     *
     * @param similarity of the nearest of the templates to the other subject
     */
    List<String> aboutAnother(String subjectId, float similarity) {
        if (similarity < rules.threshold() - rules.margin()) {
            return List.of();
        }
        return List.of("looks much like " + subjectId + ": similarity " + number(similarity)
                + "; where neither is clearly the nearest, nobody is recognised");
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
