package io.vigil.scoring.indicator;

/** The running sums of one slice of time. */
final class Sums {
    final long slice;
    final double[] sums;
    final int[] counts;

    /** @param slice which, counted from the epoch; the arrays are taken over */
    Sums(long slice, double[] sums, int[] counts) {
        this.slice = slice;
        this.sums = sums;
        this.counts = counts;
    }

    static Sums of(long slice) {
        return new Sums(slice, new double[Feature.COUNT], new int[Feature.GROUPS]);
    }

    /** @param values NaN where not known */
    Sums plus(double[] values) {
        double[] next = sums.clone();
        int[] seen = counts.clone();
        boolean[] counted = new boolean[Feature.GROUPS];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                next[i] += values[i];
                int group = Feature.ALL.get(i).group();
                seen[group] += counted[group] ? 0 : 1;
                counted[group] = true;
            }
        }
        return new Sums(slice, next, seen);
    }

    boolean knows(int group) {
        return counts[group] > 0;
    }

    double mean(int feature) {
        return sums[feature] / counts[Feature.ALL.get(feature).group()];
    }

    int faces() {
        return counts[Feature.FACE];
    }

    Slice closed() {
        float[] means = new float[Feature.COUNT];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) mean(i); // NaN where nothing was counted
        }
        return new Slice(slice, means, faces());
    }
}
