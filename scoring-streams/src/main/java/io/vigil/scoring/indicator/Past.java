package io.vigil.scoring.indicator;

import java.util.ArrayList;
import java.util.List;

/** The slices of a window that are over, oldest first, and what they come to: worked out once a slice, not once a frame. */
final class Past {
    static final Past NONE = new Past(List.of());

    final List<Slice> slices;
    final double[] totals = new double[Feature.COUNT];
    final int[] counts = new int[Feature.GROUPS];
    final int faces;

    Past(List<Slice> slices) {
        this.slices = List.copyOf(slices);
        int seen = 0;
        for (Slice slice : slices) {
            add(slice);
            seen += slice.faces;
        }
        this.faces = seen;
    }

    private void add(Slice slice) {
        boolean[] counted = new boolean[Feature.GROUPS];
        for (int i = 0; i < totals.length; i++) {
            if (!Float.isNaN(slice.means[i])) {
                totals[i] += slice.means[i];
                int group = Feature.ALL.get(i).group();
                counts[group] += counted[group] ? 0 : 1;
                counted[group] = true;
            }
        }
    }

    /** With one slice more, and without those before the first that counts. */
    Past then(Slice closed, long first) {
        List<Slice> kept = new ArrayList<>(slices.size() + 1);
        for (Slice slice : slices) {
            if (slice.slice >= first) {
                kept.add(slice);
            }
        }
        if (closed.slice >= first) {
            kept.add(closed);
        }
        return new Past(kept);
    }
}
