package io.vigil.scoring.health;

import io.vigil.scoring.frame.Implausible;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;

/**
 * Frames by what became of them.
 *
 * @param captured pictures sampled
 * @param published frames acknowledged by the broker
 * @param expired frames too old to score
 * @param dropped frames given up, by reason
 */
public record Counts(long captured, long published, long expired, SortedMap<String, Long> dropped) {
    public static final Counts NONE = new Counts(0, 0, 0, new TreeMap<>());

    /** @throws Implausible for a negative count */
    public Counts {
        dropped = new TreeMap<>(dropped);
        if (captured < 0
                || published < 0
                || expired < 0
                || dropped.values().stream().anyMatch(count -> count < 0)) {
            throw new Implausible("a negative count of frames");
        }
    }

    public static Counts of(long captured, long published, long expired, Map<String, Long> dropped) {
        return new Counts(captured, published, expired, new TreeMap<>(dropped));
    }

    /** Running totals only grow, so the larger of two reports of one session is the later. */
    Counts orLater(Counts other) {
        return combine(other, Math::max);
    }

    Counts plus(Counts other) {
        return combine(other, Long::sum);
    }

    private Counts combine(Counts other, LongBinaryOperator by) {
        SortedMap<String, Long> reasons = new TreeMap<>(dropped);
        other.dropped.forEach((reason, count) -> reasons.merge(reason, count, by::applyAsLong));
        return new Counts(
                by.applyAsLong(captured, other.captured),
                by.applyAsLong(published, other.published),
                by.applyAsLong(expired, other.expired),
                reasons);
    }
}
