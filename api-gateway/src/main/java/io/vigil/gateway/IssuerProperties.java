package io.vigil.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect issuer whose people are let in.
 *
 * @param uri the issuer, exactly as its tokens have it in {@code iss}; blank: there is none
 * @param audience what must be among a bearer token's {@code aud}
 * @param skew how far the issuer's clock may be from this one
 * @param nameClaim what people are called by: must not be theirs to change
 * @param groupsClaim a list of strings, or one with spaces; a dot leads into an object
 * @param grants the first whose group the token names holds; where none does, nobody is let in
 * @param clientId what the page's login is known as there; blank: the page offers no login there
 */
public record IssuerProperties(
        String uri,
        String audience,
        Duration skew,
        String nameClaim,
        String groupsClaim,
        @Nullable List<Grant> grants,
        String clientId,
        String clientSecret) {
    private static final String KEY = "vigil.gateway.people.issuer.";
    private static final Duration MOST_SKEW = Duration.ofMinutes(5);

    public static final IssuerProperties NONE =
            new IssuerProperties("", "", Duration.ofSeconds(30), "sub", "groups", List.of(), "", "");

    public IssuerProperties {
        grants = grants == null ? List.of() : List.copyOf(grants);
        if (skew.isNegative() || skew.compareTo(MOST_SKEW) > 0) {
            throw new InvalidSetting(KEY + "skew", "is " + skew, "set it to 0s to 5m");
        }
        if (!uri.isBlank()) {
            checkUri(uri);
            if (audience.isBlank()) {
                throw new InvalidSetting(KEY + "audience", "is empty", "set it to what tokens for Vigil have in aud");
            }
            if (grants.isEmpty()) {
                throw new InvalidSetting(KEY + "grants", "is empty", "list which group gets which roles");
            }
        }
    }

    public boolean isPresent() {
        return !uri.isBlank();
    }

    /** Whether the page can send its people there to log in. */
    public boolean offersLogin() {
        return isPresent() && !clientId.isBlank();
    }

    public List<Grant> granted() {
        return grants == null ? List.of() : grants;
    }

    @Override
    public String toString() {
        return "Issuer[" + uri + "]";
    }

    /** Keys that somebody on the way could exchange are worth nothing: HTTP is for tests on this machine. */
    private static void checkUri(String uri) {
        try {
            URI parsed = URI.create(uri);
            boolean here = "http".equals(parsed.getScheme())
                    && Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(parsed.getHost()));
            if ("https".equals(parsed.getScheme()) || here) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new InvalidSetting(KEY + "uri", "is '" + uri + "'", "set it to the issuer's https address");
    }

    /**
     * What the people of a group may.
     *
     * @param roles viewer, operator, analyst, admin
     * @param everything all sites and cameras
     */
    public record Grant(
            String group,
            List<String> roles,
            boolean everything,
            @Nullable Set<Long> sites,
            @Nullable Set<Long> cameras) {

        public Grant {
            if (!Set.of("viewer", "operator", "analyst", "admin").containsAll(roles) || roles.isEmpty()) {
                throw new InvalidSetting(
                        KEY + "grants", "gives '" + group + "' " + roles, "use viewer, operator, analyst and admin");
            }
        }
    }
}
