package io.vigil.inference.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The faces of one tenant's subjects, by one model. A face is compared with every template: with thousands of subjects that takes
 * milliseconds (docs/benchmarks.md), and an index would have to be rebuilt wherever somebody is erased. Not thread-safe.
 */
final class Gallery {

    /** In order of ids, so that no answer depends on who was enrolled first. */
    private final Map<String, List<Embedding>> subjects = new TreeMap<>();

    /** Takes over the templates. What the subject had before is replaced and overwritten. */
    void put(String subjectId, List<Embedding> templates) {
        remove(subjectId);
        if (!templates.isEmpty()) {
            subjects.put(subjectId, List.copyOf(templates));
        }
    }

    /** Removes the subject and overwrites its templates. */
    void remove(String subjectId) {
        List<Embedding> templates = subjects.remove(subjectId);
        if (templates != null) {
            templates.forEach(Embedding::erase);
        }
    }

    int size() {
        return subjects.size();
    }

    /** Empty where nobody is similar enough, or a second one nearly as similar. */
    Optional<Match> match(Embedding face, MatchingRules rules) {
        Optional<Match> nearest = nearest(face);
        return nearest.filter(match ->
                match.similarity() >= rules.threshold() && (subjects.size() == 1 || match.margin() >= rules.margin()));
    }

    /** The most similar subject, however unlike; the margin counts a second one as 0 where there is none or it is below. */
    Optional<Match> nearest(Embedding face) {
        String best = "";
        float highest = Float.NEGATIVE_INFINITY;
        float second = 0;
        for (Map.Entry<String, List<Embedding>> subject : subjects.entrySet()) {
            float similarity = similarity(subject.getValue(), face);
            if (similarity > highest) {
                second = Math.max(second, highest);
                highest = similarity;
                best = subject.getKey();
            } else {
                second = Math.max(second, similarity);
            }
        }
        return subjects.isEmpty() ? Optional.empty() : Optional.of(new Match(best, highest, highest - second));
    }

    private static float similarity(List<Embedding> templates, Embedding face) {
        float highest = Float.NEGATIVE_INFINITY;
        for (Embedding template : templates) {
            if (template.size() == face.size()) {
                highest = Math.max(highest, template.similarity(face));
            }
        }
        return highest;
    }
}
