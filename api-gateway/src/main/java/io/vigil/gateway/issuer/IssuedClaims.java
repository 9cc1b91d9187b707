package io.vigil.gateway.issuer;

import io.vigil.gateway.IssuerProperties;
import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Grant;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.access.Secrets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a token that was found good says of somebody, and what the settings give them for it. */
final class IssuedClaims {
    private static final int LONGEST_NAME = 200;

    private final IssuerProperties settings;

    IssuedClaims(IssuerProperties settings) {
        this.settings = settings;
    }

    /** Empty where the token names nobody, or no group that is given anything. */
    Optional<Caller> caller(Map<String, Object> claims) {
        if (!(claims.get(settings.nameClaim()) instanceof String name)
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        Set<String> groups = groups(claims);
        return settings.granted().stream()
                .filter(grant -> groups.contains(grant.group()))
                .findFirst()
                .map(grant -> grant(grant).caller(id(name), name, Caller.Kind.ISSUED));
    }

    /** The name may be an address or a person's own: records know them by what nobody reads it from. */
    private String id(String name) {
        return HexFormat.of().formatHex(Secrets.sha256(settings.uri() + " " + name), 0, 10);
    }

    private Set<String> groups(Map<String, Object> claims) {
        Object found = claims;
        for (String step : settings.groupsClaim().split("\\.", -1)) {
            found = found instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return Set.copyOf(words(found));
    }

    private static List<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .distinct()
                    .toList();
        }
        return claim instanceof String text
                ? Arrays.stream(text.split(" ", -1)).distinct().toList()
                : List.of();
    }

    private static Grant grant(IssuerProperties.Grant given) {
        Set<Long> sites = given.sites() == null ? Set.of() : given.sites();
        Set<Long> cameras = given.cameras() == null ? Set.of() : given.cameras();
        return new Grant(
                Grant.roles(List.copyOf(given.roles())),
                given.everything() ? Scope.EVERYTHING : Scope.of(sites, cameras));
    }
}
