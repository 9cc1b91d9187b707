package io.vigil.severity;

import java.util.Locale;

/** How bad an incident is, by confidence. A boundary belongs to the higher band. */
public enum Severity {
    LOW(0),
    MEDIUM(0.40),
    HIGH(0.60),
    CRITICAL(0.80);

    private final double from;

    Severity(double from) {
        this.from = from;
    }

    /** @param confidence 0-1 */
    public static Severity ofConfidence(double confidence) {
        Severity found = LOW;
        for (Severity severity : values()) {
            if (confidence >= severity.from) {
                found = severity;
            }
        }
        return found;
    }

    /** The word that topics and APIs use: {@code low}, {@code medium}, {@code high}, {@code critical}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
