package io.vigil.gateway.page;

import io.vigil.gateway.problem.InvalidField;

/** How many entries a page may have. */
public final class Limit {
    private static final int MOST = 200;

    private Limit() {}

    /** Fails with {@link InvalidField}. */
    public static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidField("limit", "use 1 to " + MOST);
        }
        return limit;
    }
}
