package io.vigil.gateway.person;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Grant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account here, without what proves that it is they.
 *
 * @param name lower case, never changed
 * @param active false: not let in
 */
record Person(
        long id,
        String name,
        Grant grant,
        boolean active,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant lastLogin) {

    /** Names of what is another than it was. */
    List<String> differencesFrom(Person before) {
        List<String> names = new ArrayList<>();
        if (!grant.roles().equals(before.grant.roles())) {
            names.add("roles");
        }
        if (!grant.scope().equals(before.grant.scope())) {
            names.add("scope");
        }
        if (active != before.active) {
            names.add("active");
        }
        return names;
    }

    Caller caller() {
        return grant.caller(Long.toString(id), name, Caller.Kind.PERSON);
    }
}
