package io.vigil.scoring.line;

import java.util.Locale;

/** Where a crossing ends: the side that somebody walking from the line's first point to its last has there. */
public enum Side {
    LEFT,
    RIGHT;

    /** The word that topics use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
