package io.vigil.inference.training;

import java.util.Locale;

/** So many of so many, with Wilson's 95 % interval (1927), which is right for few and for extreme shares, too. */
record Share(int part, int whole) {

    private static final double Z = 1.959964;

    double value() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    double low() {
        return whole == 0 ? 0 : Math.max(0, centre() - margin());
    }

    double high() {
        return whole == 0 ? 1 : Math.min(1, centre() + margin());
    }

    private double centre() {
        return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
    }

    private double margin() {
        double spread = value() * (1 - value()) / whole + Z * Z / (4.0 * whole * whole);
        return Z * Math.sqrt(spread) / (1 + Z * Z / whole);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.0f %% (%.0f-%.0f %%; %d of %d)", 100 * value(), 100 * low(), 100 * high(), part, whole);
    }
}
