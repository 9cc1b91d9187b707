package io.vigil.risk;

/**
 * What a risk score is called. A boundary belongs to the higher level; {@link #CRITICAL} begins where the contract's
 * {@code alert_threshold} is by default.
 */
public enum RiskLevel {
    LOW(0),
    MEDIUM(0.40),
    HIGH(0.70),
    CRITICAL(0.90);

    private static final double FINENESS = 1e6;

    private final double from;

    RiskLevel(double from) {
        this.from = from;
    }

    /** The least score that is called so. */
    public double from() {
        return from;
    }

    /**
     * Compares to the millionth, so that a score keeps its level when a topic carries it as a float: 0.9f is CRITICAL.
     *
     * @param score 0-1
     * @throws IllegalArgumentException for anything else
     */
    public static RiskLevel of(double score) {
        double rounded = Math.round(Share.check("a risk score", score) * FINENESS) / FINENESS;
        RiskLevel found = LOW;
        for (RiskLevel level : values()) {
            if (rounded >= level.from) {
                found = level;
            }
        }
        return found;
    }
}
