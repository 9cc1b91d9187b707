package io.vigil.gateway.access;

import io.vigil.gateway.problem.InvalidField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scope as the API takes and shows it. What is left out is none. */
public record ScopeView(
        @Nullable Boolean everything,
        @Nullable List<@Nullable Long> sites,
        @Nullable List<@Nullable Long> cameras) {

    public static ScopeView of(Scope scope) {
        return new ScopeView(scope.everything(), sorted(scope.sites()), sorted(scope.cameras()));
    }

    /** Fails with {@link InvalidField}. */
    public Scope scope() {
        if (Boolean.TRUE.equals(everything)) {
            if (!ids(sites).isEmpty() || !ids(cameras).isEmpty()) {
                throw new InvalidField("scope", "give everything, or sites and cameras, not both");
            }
            return Scope.EVERYTHING;
        }
        return Scope.of(ids(sites), ids(cameras));
    }

    private static Set<Long> ids(@Nullable List<@Nullable Long> list) {
        Set<Long> ids = new LinkedHashSet<>();
        for (Long id : list == null ? List.<Long>of() : list) {
            if (id == null || id < 1) {
                throw new InvalidField("scope", "name sites and cameras by their ids");
            }
            ids.add(Objects.requireNonNull(id));
        }
        return ids;
    }

    private static List<@Nullable Long> sorted(Set<Long> ids) {
        return List.copyOf(ids.stream().sorted().toList());
    }
}
