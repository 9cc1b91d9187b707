package io.vigil.gateway.access;

/** What it takes to be let through to a path. */
sealed interface Need {

    /** Open to everyone. */
    record Nothing() implements Need {}

    /** The handler itself asks for credentials of its own kind, and no caller is looked for. */
    record OwnCredentials() implements Need {}

    /**
     * A caller of that role.
     *
     * @param everywhere only where their scope is everything
     * @param named only where it can be said who they are
     */
    record Holder(Role role, boolean everywhere, boolean named) implements Need {

        boolean isMet(Caller caller) {
            return caller.may(role) && (!everywhere || caller.scope().everything()) && (!named || caller.isNamed());
        }
    }
}
