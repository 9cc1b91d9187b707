package io.vigil.scoring.scene;

/**
 * Mean and variance of a figure, of bounded size and without the figures themselves:
 *
 * <pre>
 * a        = max(1 / n, weight)
 * mean     = mean + a (x - mean)
 * variance = (1 - a) (variance + a (x - mean before)²)
 * </pre>
 *
 * While 1 / n is the larger this is Welford's mean and the population's variance of all figures so far (B. P. Welford,
 * Technometrics 4, 1962); afterwards an exponentially weighted mean (S. W. Roberts, Technometrics 1, 1959) with its
 * variance (T. Finch, "Incremental calculation of weighted mean and variance", University of Cambridge, 2009, section 9).
 *
 * @param count figures so far
 */
public record Norm(long count, double mean, double variance) {
    /** Nothing is known. */
    public static final Norm NONE = new Norm(0, 0, 0);

    /** @throws IllegalArgumentException where a figure is none */
    public Norm {
        if (count < 0 || !Double.isFinite(mean) || !Double.isFinite(variance) || variance < 0) {
            throw new IllegalArgumentException("a norm of " + mean + " ± " + variance + " from " + count);
        }
    }

    /**
     * The norm with one more figure.
     *
     * @param weight of the newest figure, 0-1, once there are more than 1 / weight of them
     * @throws IllegalArgumentException for a figure that is no number
     */
    public Norm with(double figure, double weight) {
        if (!Double.isFinite(figure)) {
            throw new IllegalArgumentException("nothing is learned from " + figure);
        }
        double share = Math.max(1.0 / (count + 1), weight);
        double off = figure - mean;
        double step = share * off;
        return new Norm(count + 1, mean + step, (1 - share) * (variance + off * step));
    }

    /** As {@link #with}, for a figure that counts as no further than {@code reach} deviations from the mean. */
    Norm withClipped(double figure, double weight, double reach, double floor) {
        double most = reach * deviation(floor);
        return with(Math.max(mean - most, Math.min(mean + most, figure)), weight);
    }

    /** The standard deviation, but no less than the floor: what never changed must not make the first change infinite. */
    double deviation(double floor) {
        return Math.max(Math.sqrt(variance), floor);
    }

    /**
     * How many standard deviations above (positive) or below the mean a figure is.
     *
     * @param floor above 0; the least standard deviation
     */
    public double z(double figure, double floor) {
        return (figure - mean) / deviation(floor);
    }

    /** The weight of a figure that has lost half of it when so many others have come. */
    public static double weight(double halfLife) {
        return 1 - Math.pow(2, -1 / halfLife);
    }
}
