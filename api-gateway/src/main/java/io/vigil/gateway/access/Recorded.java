package io.vigil.gateway.access;

import io.vigil.gateway.audit.Actor;

/** Callers as the audit knows them: by their ids. */
public final class Recorded {
    private Recorded() {}

    public static Actor actor(Caller caller) {
        return new Actor(
                kind(caller.kind()),
                caller.id(),
                caller.roles().stream().sorted().map(Role::word).toList());
    }

    private static Actor.Kind kind(Caller.Kind kind) {
        return switch (kind) {
            case CONFIGURED -> Actor.Kind.ACCOUNT;
            case PERSON -> Actor.Kind.PERSON;
            case ISSUED -> Actor.Kind.ISSUED;
            case TOKEN -> Actor.Kind.TOKEN;
            case LOOPBACK -> Actor.Kind.LOOPBACK;
        };
    }
}
