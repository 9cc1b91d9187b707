package io.vigil.scoring.scene;

/**
 * How far a feature is from what is usual.
 *
 * @param mean the camera's own
 * @param z standard deviations above (positive) or below it
 */
public record Deviation(Feature feature, double value, double mean, double z) {

    double size() {
        return Math.abs(z);
    }

    /** Such as {@code motion 0.31 is 5.2 deviations above 0.04}. */
    String sentence() {
        String side = z < 0 ? " deviations below " : " deviations above ";
        return feature.word() + " " + Figure.two(value) + " is " + Figure.one(size()) + side + Figure.two(mean);
    }
}
