package io.vigil.inference.comparison;

import io.vigil.inference.comparison.Comparison.Timed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One comparison for each two models that looked at the same frames: versions are told apart. Used by one thread. */
public final class Comparisons {

    private record Pairing(ModelName main, ModelName shadow) {}

    private final int mostDifferent;
    private final Map<Pairing, Comparison> byPairing = new HashMap<>();
    private final Map<ModelName, BatchTimes> inCharge = new HashMap<>();
    private final Map<ModelName, BatchTimes> onTrial = new HashMap<>();

    /** @param mostDifferent how many of the most different frames each comparison keeps */
    public Comparisons(int mostDifferent) {
        this.mostDifferent = mostDifferent;
    }

    /** @param milliseconds of the batch of one frame, compared or not */
    public void tookInCharge(ModelName model, float milliseconds) {
        times(inCharge, model).add(milliseconds);
    }

    /** @param milliseconds of the batch of one frame, compared or not */
    public void tookOnTrial(ModelName model, float milliseconds) {
        times(onTrial, model).add(milliseconds);
    }

    public void add(FramePair pair) {
        ModelName main = pair.main().model();
        ModelName shadow = pair.shadow().model();
        byPairing
                .computeIfAbsent(
                        new Pairing(main, shadow),
                        key -> new Comparison(
                                new Timed(main, times(inCharge, main)),
                                new Timed(shadow, times(onTrial, shadow)),
                                mostDifferent))
                .add(pair);
    }

    private static BatchTimes times(Map<ModelName, BatchTimes> by, ModelName model) {
        return by.computeIfAbsent(model, name -> new BatchTimes());
    }

    /** By role, the one with the most frames first. */
    public List<Comparison> all() {
        List<Comparison> all = new ArrayList<>(byPairing.values());
        all.sort(Comparator.comparing((Comparison one) -> one.main().role())
                .thenComparing(Comparator.comparingLong(Comparison::frames).reversed())
                .thenComparing(one -> one.shadow().toString()));
        return all;
    }
}
