package io.vigil.gateway.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is there to do. A role holds what the ones it includes hold. */
public enum Role {
    /** Sees live pictures, cameras without their addresses, incidents and findings. */
    VIEWER,
    /** Also changes cameras, zones, masks and policies. */
    OPERATOR,
    /** A viewer who also reads and exports what was recorded. */
    ANALYST,
    /** May do everything. */
    ADMIN;

    /** As settings, tables and the API have it. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean includes(Role other) {
        return this == ADMIN || this == other || other == VIEWER;
    }
}
