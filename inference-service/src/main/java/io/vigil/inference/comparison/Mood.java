package io.vigil.inference.comparison;

import io.vigil.inference.geometry.Box;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;

/**
 * What was read in a face.
 *
 * @param probabilities by label, at least one
 */
public record Mood(Box face, Map<String, Float> probabilities) {

    public Mood {
        probabilities = Map.copyOf(probabilities);
        if (probabilities.isEmpty()) {
            throw new IllegalArgumentException("a mood has a label");
        }
    }

    /** The likeliest label; the first by name where several are. */
    public String top() {
        return probabilities.entrySet().stream()
                .max(Map.Entry.<String, Float>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    public float of(String label) {
        return probabilities.getOrDefault(label, 0f);
    }

    /** Total variation, 0-1: half the sum of what each label differs by. */
    public double distance(Mood other) {
        TreeSet<String> labels = new TreeSet<>(probabilities.keySet());
        labels.addAll(other.probabilities.keySet());
        return labels.stream()
                        .mapToDouble(label -> Math.abs(of(label) - other.of(label)))
                        .sum()
                / 2;
    }
}
