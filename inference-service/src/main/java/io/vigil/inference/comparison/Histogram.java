package io.vigil.inference.comparison;

/** Counts values in equal bins; what lies beyond falls into the outermost. */
public final class Histogram {

    private final double least;
    private final double most;
    private final long[] bins;
    private long count;
    private double sum;

    public Histogram(double least, double most, int bins) {
        this.least = least;
        this.most = most;
        this.bins = new long[bins];
    }

    public void add(double value) {
        int bin = (int) Math.floor((value - least) / (most - least) * bins.length);
        bins[Math.min(bins.length - 1, Math.max(0, bin))]++;
        count++;
        sum += value;
    }

    public long count() {
        return count;
    }

    public int size() {
        return bins.length;
    }

    public long bin(int index) {
        return bins[index];
    }

    /** Where a bin begins; with the number of bins, where the last ends. */
    public double edge(int index) {
        return least + (most - least) * index / bins.length;
    }

    /** NaN of nothing. */
    public double mean() {
        return count == 0 ? Double.NaN : sum / count;
    }

    /** To the width of a bin: the end of the bin in which that share of all values is reached. NaN of nothing. */
    public double percentile(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * count));
        long seen = 0;
        for (int i = 0; i < bins.length; i++) {
            seen += bins[i];
            if (seen >= wanted) {
                return edge(i + 1);
            }
        }
        return Double.NaN;
    }
}
