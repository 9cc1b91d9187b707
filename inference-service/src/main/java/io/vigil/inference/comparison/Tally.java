package io.vigil.inference.comparison;

/** How often two models agree on one kind of thing. The model in charge is the measure, which does not make it right. */
public final class Tally {

    private long main;
    private long shadow;
    private long matched;
    private double overlap;

    void add(long saidByMain, long saidByShadow) {
        main += saidByMain;
        shadow += saidByShadow;
    }

    void match(double intersectionOverUnion) {
        matched++;
        overlap += intersectionOverUnion;
    }

    void add(Tally other) {
        main += other.main;
        shadow += other.shadow;
        matched += other.matched;
        overlap += other.overlap;
    }

    public long main() {
        return main;
    }

    public long shadow() {
        return shadow;
    }

    public long matched() {
        return matched;
    }

    /** Of what the shadow said, the share that main said too; NaN where it said nothing. */
    public double precision() {
        return ratio((double) matched, (double) shadow);
    }

    /** Of what main said, the share that the shadow said too; NaN where it said nothing. */
    public double recall() {
        return ratio((double) matched, (double) main);
    }

    /** Mean intersection over union of what both said. */
    public double meanOverlap() {
        return ratio(overlap, (double) matched);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }
}
