package io.vigil.gateway.person;

import io.vigil.gateway.access.ScopeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody as the API shows them: nothing that a password could be found out by. */
record PersonView(
        long id,
        String name,
        List<String> roles,
        ScopeView scope,
        boolean active,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant lastLoginAt) {

    static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.name(),
                person.grant().words(),
                ScopeView.of(person.grant().scope()),
                person.active(),
                person.createdAt(),
                person.changedAt(),
                person.lastLogin());
    }
}
