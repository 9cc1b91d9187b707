package io.vigil.risk;

import org.jspecify.annotations.Nullable;

/** A number from 0 to 1. */
final class Share {

    private Share() {}

    /** @throws IllegalArgumentException for a number outside 0-1, or none */
    static double check(String what, double share) {
        if (!(share >= 0 && share <= 1)) { // refuses NaN too
            throw new IllegalArgumentException(what + " of " + share + ": it is a number from 0 to 1");
        }
        return share;
    }

    static void checkIfPresent(String what, @Nullable Double share) {
        if (share != null) {
            check(what, share);
        }
    }
}
