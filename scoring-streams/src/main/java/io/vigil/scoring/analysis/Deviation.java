package io.vigil.scoring.analysis;

import org.jspecify.annotations.Nullable;

/**
 * How far a sample is from its subject's baseline.
 *
 * @param ready whether the baseline has samples and days enough to compare with
 * @param z |z| of the indicator furthest from the baseline, 0 or more; null while that is not ready, or where the sample
 *     has no indicators
 */
public record Deviation(boolean ready, @Nullable Double z) {
    /** No baseline yet. */
    public static final Deviation UNKNOWN = new Deviation(false, null);

    private static final double FULL = 4;

    /** @throws IllegalArgumentException for a distance below 0, or none */
    public Deviation {
        if (z != null && !(z >= 0)) {
            throw new IllegalArgumentException("a deviation of " + z);
        }
    }

    /** |z| / 4, at most 1. */
    public @Nullable Double share() {
        return z == null ? null : Math.min(1, z / FULL);
    }
}
