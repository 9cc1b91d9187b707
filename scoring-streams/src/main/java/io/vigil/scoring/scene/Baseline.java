package io.vigil.scoring.scene;

import java.util.List;

/**
 * A camera's history as far as it is known.
 *
 * @param frames learned from, until it was complete
 * @param seconds learned from, until it was complete
 * @param complete whether enough is known to compare with
 */
public record Baseline(Norms norms, int frames, int seconds, boolean complete) {
    public static final Baseline NONE = new Baseline(Norms.NONE, 0, 0, false);

    /** Of the features that are known, in their order; none while it is being learned. */
    List<Deviation> deviations(Features now, Floors floors) {
        return complete ? norms.deviations(now, floors) : List.of();
    }

    /** While it is being learned each second counts the same; then later ones count more, and outliers less. */
    Baseline with(Features now, int seen, SceneRules rules) {
        Learning learning = rules.learning();
        if (complete) {
            Norms next = norms.with(now, learning.weight(), rules.alert().calmBelow(), rules.floor());
            return new Baseline(next, frames, seconds, true);
        }
        Norms next = norms.with(now, 0, Double.MAX_VALUE, rules.floor());
        boolean enough = frames + seen >= learning.frames()
                && seconds + 1 >= learning.time().toSeconds();
        return new Baseline(next, frames + seen, seconds + 1, enough);
    }
}
