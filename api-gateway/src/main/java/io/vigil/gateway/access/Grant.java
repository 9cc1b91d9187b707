package io.vigil.gateway.access;

import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import io.vigil.gateway.problem.InvalidField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Roles with the scope that they are for, as tables keep and the API shows them.
 *
 * @param roles never empty
 */
public record Grant(Set<Role> roles, Scope scope) {
    private static final int MOST = 10_000;

    public Grant {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new InvalidField("roles", "give one or more of viewer, operator, analyst and admin");
        }
        if (scope.sites().size() + scope.cameras().size() > MOST) {
            throw new InvalidField("scope", "name at most " + MOST + " sites and cameras");
        }
    }

    /** Fails with {@link InvalidField}. */
    public static Set<Role> roles(List<@Nullable String> words) {
        return words.stream()
                .map(word -> Role.of(String.valueOf(word))
                        .orElseThrow(() -> new InvalidField("roles", "use viewer, operator, analyst and admin")))
                .collect(Collectors.toSet());
    }

    /** From the columns {@code roles, everything, sites, cameras}. */
    public static Grant read(Readable row) {
        boolean everything = required(row, "everything", Boolean.class);
        return new Grant(
                roles(Arrays.asList(required(row, "roles", String[].class))),
                everything ? Scope.EVERYTHING : Scope.of(ids(row, "sites"), ids(row, "cameras")));
    }

    /** To the parameters {@code :roles, :everything, :sites, :cameras}. */
    public GenericExecuteSpec bound(GenericExecuteSpec statement) {
        return statement
                .bind("roles", words().toArray(String[]::new))
                .bind("everything", scope.everything())
                .bind("sites", scope.sites().toArray(Long[]::new))
                .bind("cameras", scope.cameras().toArray(Long[]::new));
    }

    public boolean isAdminOfEverything() {
        return roles.contains(Role.ADMIN) && scope.everything();
    }

    /** The roles as words, the least first. */
    public List<String> words() {
        return roles.stream().sorted().map(Role::word).toList();
    }

    /** What is left of it under roles and a scope; empty where no role is. */
    public Optional<Grant> within(Set<Role> most, Scope widest) {
        Set<Role> left = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (includes(roles, role) && includes(most, role)) {
                left.add(role);
            }
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(new Grant(left, scope.and(widest)));
    }

    private static boolean includes(Set<Role> held, Role role) {
        return held.stream().anyMatch(each -> each.includes(role));
    }

    public Caller caller(String id, String name, Caller.Kind kind) {
        return new Caller(id, name, kind, roles, scope);
    }

    private static Set<Long> ids(Readable row, String column) {
        return new LinkedHashSet<>(List.of(required(row, column, Long[].class)));
    }
}
