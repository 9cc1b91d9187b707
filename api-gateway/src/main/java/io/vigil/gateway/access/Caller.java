package io.vigil.gateway.access;

import java.util.Set;

/**
 * Who calls, and what they may, as of this request. A controller's method takes one as a parameter; where the path is open
 * to strangers, as a {@code @Nullable} one.
 *
 * @param id of digits and such, unique among callers of the kind: what records may hold that hold no names
 * @param name unique among callers of the kind
 * @param roles never empty
 */
public record Caller(String id, String name, Kind kind, Set<Role> roles, Scope scope) {

    /** How they are known. */
    public enum Kind {
        /** By the settings: the admin account and the API token. */
        CONFIGURED,
        /** By an account that is kept here. */
        PERSON,
        /** By an identity provider elsewhere. */
        ISSUED,
        /** By a token that somebody made here. */
        TOKEN,
        /** By calling from this machine, where that is trusted. */
        LOOPBACK
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean may(Role role) {
        return roles.stream().anyMatch(held -> held.includes(role));
    }

    /** Whether it can be said who that is: from this machine, anybody calls. */
    public boolean isNamed() {
        return kind != Kind.LOOPBACK;
    }

    Caller with(Scope other) {
        return new Caller(id, name, kind, roles, other);
    }
}
