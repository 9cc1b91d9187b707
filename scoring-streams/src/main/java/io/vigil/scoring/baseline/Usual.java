package io.vigil.scoring.baseline;

import io.vigil.risk.Indicators;

/** The moments of a subject's four indicators, of the same samples. */
public record Usual(Moments stress, Moments anxiety, Moments deception, Moments nervousness) {
    public static final Usual NONE = new Usual(Moments.NONE, Moments.NONE, Moments.NONE, Moments.NONE);

    /**
     * The least standard deviation that is divided by: a hundredth of the indicators' scale. An indicator that has never
     * moved has none, and the first time that it moves a little it must not be infinitely far from anything.
     */
    public static final double LEAST_DEVIATION = 0.01;

    /** @throws IllegalArgumentException where the indicators are not of the same samples */
    public Usual {
        long count = stress.count();
        if (anxiety.count() != count || deception.count() != count || nervousness.count() != count) {
            throw new IllegalArgumentException("moments of different samples");
        }
    }

    public Usual plus(Indicators sample) {
        return new Usual(
                stress.plus(sample.stress()),
                anxiety.plus(sample.anxiety()),
                deception.plus(sample.deception()),
                nervousness.plus(sample.nervousness()));
    }

    public Usual merge(Usual other) {
        return new Usual(
                stress.merge(other.stress),
                anxiety.merge(other.anxiety),
                deception.merge(other.deception),
                nervousness.merge(other.nervousness));
    }

    public long samples() {
        return stress.count();
    }

    /** |z| of the indicator that is furthest out, in standard deviations. */
    public double distance(Indicators sample) {
        return Math.max(
                Math.max(distance(stress, sample.stress()), distance(anxiety, sample.anxiety())),
                Math.max(distance(deception, sample.deception()), distance(nervousness, sample.nervousness())));
    }

    private static double distance(Moments usual, double value) {
        return Math.abs(value - usual.mean()) / Math.max(usual.deviation(), LEAST_DEVIATION);
    }
}
