package io.vigil.inference.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often a model was right on samples that it had not learned from, at the confidence at which actions are named. */
final class Evaluation {

    private final Labels labels;
    private final float confidence;
    private final int[][] counts;
    private final Map<String, Set<String>> clips = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> rightByClip = new LinkedHashMap<>();
    private final Map<String, int[]> byAction = new LinkedHashMap<>();

    Evaluation(Labels labels, float confidence) {
        this.labels = labels;
        this.confidence = confidence;
        counts = new int[labels.size()][labels.size() + 1];
    }

    void add(Sample sample, float[] probabilities) {
        int truth = labels.of(sample.action());
        int answer = answer(probabilities);
        counts[truth][answer]++;
        byAction.computeIfAbsent(sample.action(), action -> new int[labels.size() + 1])[answer]++;
        clips.computeIfAbsent(labels.names().get(truth), label -> new LinkedHashSet<>())
                .add(sample.clip());
        rightByClip
                .computeIfAbsent(labels.names().get(truth), label -> new LinkedHashMap<>())
                .merge(sample.clip(), answer == truth ? 1 : -1, Integer::sum);
    }

    /** The place of the likeliest label, or one more where none is likely enough. */
    private int answer(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return probabilities[best] >= confidence ? best : labels.size();
    }

    Labels labels() {
        return labels;
    }

    int count(String label, int answer) {
        return counts[labels.of(label)][answer];
    }

    int windows(String label) {
        int sum = 0;
        for (int count : counts[labels.of(label)]) {
            sum += count;
        }
        return sum;
    }

    int clips(String label) {
        return clips.getOrDefault(label, Set.of()).size();
    }

    /** Clips of which most windows were named rightly. */
    int clipsRight(String label) {
        return (int) rightByClip.getOrDefault(label, Map.of()).values().stream()
                .filter(balance -> balance > 0)
                .count();
    }

    /** The share of the label's windows that were named rightly. */
    Share recall(String label) {
        return new Share(count(label, labels.of(label)), windows(label));
    }

    /** The share of all other windows that were given this name. */
    Share falseClaims(String label) {
        int claimed = 0;
        int all = 0;
        for (String other : labels.names()) {
            if (!other.equals(label)) {
                claimed += count(other, labels.of(label));
                all += windows(other);
            }
        }
        return new Share(claimed, all);
    }

    /** For each action shown, offered or not, how often each answer was given. */
    List<Map.Entry<String, int[]>> byAction() {
        return new ArrayList<>(byAction.entrySet());
    }
}
