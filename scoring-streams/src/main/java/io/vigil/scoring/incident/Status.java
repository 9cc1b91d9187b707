package io.vigil.scoring.incident;

import java.util.Locale;

/** Where an incident stands. A camera without one is idle. */
public enum Status {
    SUSPICIOUS,
    CONFIRMED,
    CLEARED;

    /** The word that topics use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
