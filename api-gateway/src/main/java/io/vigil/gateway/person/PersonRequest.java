package io.vigil.gateway.person;

import io.vigil.gateway.access.Grant;
import io.vigil.gateway.access.ScopeView;
import io.vigil.gateway.problem.InvalidField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody as an admin wants them. */
record PersonRequest(
        @Nullable String name,
        @Nullable String password,
        @Nullable List<@Nullable String> roles,
        @Nullable ScopeView scope,
        @Nullable Boolean active) {

    /** What somebody new gets; fails with {@link InvalidField}. */
    Grant grant() {
        if (roles == null) {
            throw new InvalidField("roles", "give one or more of viewer, operator, analyst and admin");
        }
        if (scope == null) {
            throw new InvalidField("scope", "give everything, or sites and cameras");
        }
        return new Grant(Grant.roles(roles), scope.scope());
    }

    /** What somebody has afterwards: what is left out is kept. Fails with {@link InvalidField}. */
    Grant grant(Grant before) {
        return new Grant(
                roles == null ? before.roles() : Grant.roles(roles), scope == null ? before.scope() : scope.scope());
    }

    @Override
    public String toString() {
        return "PersonRequest[" + name + "]";
    }
}
