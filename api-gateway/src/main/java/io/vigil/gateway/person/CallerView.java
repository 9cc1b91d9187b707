package io.vigil.gateway.person;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Role;
import io.vigil.gateway.access.ScopeView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who one is, and what one may.
 *
 * @param named whether it can be said who that is
 * @param endsAt when the session ends at the latest; null where the caller did not come by one
 */
record CallerView(
        String name,
        String kind,
        List<String> roles,
        ScopeView scope,
        boolean named,
        @Nullable Instant endsAt) {

    static CallerView of(Caller caller, @Nullable Instant endsAt) {
        return new CallerView(
                caller.name(),
                caller.kind().name().toLowerCase(Locale.ROOT),
                caller.roles().stream().sorted().map(Role::word).toList(),
                ScopeView.of(caller.scope()),
                caller.isNamed(),
                endsAt);
    }
}
