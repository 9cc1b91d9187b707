package io.vigil.scoring.comparison;

import java.util.Map;
import java.util.TreeMap;

/** How often each word was, and would have been. For one thread. */
public final class Counts {
    private final Map<String, Count> words = new TreeMap<>();

    /** A word's two numbers. */
    public record Count(long was, long wouldBe) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(was + other.was, wouldBe + other.wouldBe);
        }
    }

    public void was(String word) {
        words.merge(word, new Count(1, 0), Count::plus);
    }

    public void wouldBe(String word) {
        words.merge(word, new Count(0, 1), Count::plus);
    }

    /** By word, in order. */
    public Map<String, Count> all() {
        return words;
    }

    Count total() {
        return words.values().stream().reduce(Count.NONE, Count::plus);
    }

    long most() {
        return words.values().stream()
                .mapToLong(count -> Math.max(count.was(), count.wouldBe()))
                .max()
                .orElse(0);
    }
}
