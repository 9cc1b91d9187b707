package io.vigil.risk;

/**
 * How risky something is.
 *
 * @param value 0-1, rounded to the millionth
 * @param version of the weights that made it
 */
public record RiskScore(double value, String version) {
    private static final double FINENESS = 1e6;

    /** @throws IllegalArgumentException where the value is not within 0-1 */
    public RiskScore {
        value = Math.round(Share.check("a risk score", value) * FINENESS) / FINENESS;
    }

    public RiskLevel level() {
        return RiskLevel.of(value);
    }
}
