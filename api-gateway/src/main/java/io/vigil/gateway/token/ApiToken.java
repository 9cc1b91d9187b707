package io.vigil.gateway.token;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Grant;
import io.vigil.gateway.access.Scope;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lets a program in, without its secret.
 *
 * @param name unique among its maker's
 * @param maker as they were when they made it
 * @param grant what it was given
 */
record ApiToken(
        long id,
        String name,
        Caller maker,
        Grant grant,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    /** What it may, which is what its maker may by now too; empty where that is nothing. */
    Optional<Caller> caller(Caller makerNow) {
        return grant.within(makerNow.roles(), makerNow.scope())
                .map(left -> left.caller(Long.toString(id), callerName(), Caller.Kind.TOKEN));
    }

    /** The same with the cameras of its sites looked up. */
    ApiToken with(Scope resolved) {
        return new ApiToken(id, name, maker, new Grant(grant.roles(), resolved), createdAt, expiresAt, lastUsedAt);
    }

    String callerName() {
        return maker.name() + "/" + name;
    }
}
