package io.vigil.scoring.baseline;

/**
 * Count, mean and spread of numbers, without the numbers. Numerically stable where a sum of squares is not: the numbers may
 * all be near ten million and differ by tenths.
 *
 * @param m2 the sum of squared differences from the mean
 */
public record Moments(long count, double mean, double m2) {
    public static final Moments NONE = new Moments(0, 0, 0);

    /** @throws IllegalArgumentException for what no numbers can have */
    public Moments {
        if (count < 0 || !Double.isFinite(mean) || !(m2 >= 0) || Double.isInfinite(m2)) {
            throw new IllegalArgumentException("no numbers have count " + count + ", mean " + mean + ", m2 " + m2);
        }
    }

    /**
     * One number more: B. P. Welford, Note on a Method for Calculating Corrected Sums of Squares and Products,
     * Technometrics 4 (1962), 419-420.
     *
     * @throws IllegalArgumentException where it is not finite
     */
    public Moments plus(double number) {
        double distance = number - mean;
        double moved = mean + distance / (count + 1);
        return new Moments(count + 1, moved, m2 + distance * (number - moved));
    }

    /**
     * These numbers and those: T. F. Chan, G. H. Golub and R. J. LeVeque, Updating Formulae and a Pairwise Algorithm for
     * Computing Sample Variances, Stanford STAN-CS-79-773 (1979).
     */
    public Moments merge(Moments other) {
        if (other.count == 0) {
            return this;
        }
        if (count == 0) {
            return other;
        }
        double all = count + other.count;
        double distance = other.mean - mean;
        return new Moments(
                count + other.count,
                mean + distance * (other.count / all),
                m2 + other.m2 + distance * distance * (count * (other.count / all)));
    }

    /** The sample's standard deviation, with n - 1; 0 for fewer than two numbers. */
    public double deviation() {
        return count < 2 ? 0 : Math.sqrt(m2 / (count - 1));
    }
}
