package io.vigil.gateway.access;

import io.vigil.gateway.access.Need.Holder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One line of the table of rules.
 *
 * @param method null for any
 * @param pattern as Spring's controllers have them; a camera in it is named {@code camera}
 * @param lasting whether the answer has no end of its own: then it ends with what its caller may
 */
record Rule(@Nullable HttpMethod method, PathPattern pattern, Need need, boolean lasting) {
    static final String CAMERA = "camera";

    static Rule open(HttpMethod method, String pattern) {
        return new Rule(method, parsed(pattern), new Need.Nothing(), false);
    }

    static Rule ownCredentials(String pattern) {
        return new Rule(null, parsed(pattern), new Need.OwnCredentials(), false);
    }

    static Rule role(Role role, HttpMethod method, String pattern) {
        return new Rule(method, parsed(pattern), new Holder(role, false, false), false);
    }

    /** The same, but only for those who see all cameras. */
    Rule everywhere() {
        return new Rule(method, pattern, new Holder(holder().role(), true, holder().named()), lasting);
    }

    /** The same, but only for those of whom it can be said who they are. */
    Rule named() {
        return new Rule(method, pattern, new Holder(holder().role(), holder().everywhere(), true), lasting);
    }

    /** The same, for an answer without end. */
    Rule endless() {
        return new Rule(method, pattern, need, true);
    }

    boolean isFor(HttpMethod asked, PathContainer path) {
        return (method == null || method.equals(asked)) && pattern.matches(path);
    }

    /** The camera that the path names, if this rule's paths name one. */
    Optional<String> camera(PathContainer path) {
        PathPattern.PathMatchInfo match = pattern.matchAndExtract(path);
        return match == null
                ? Optional.empty()
                : Optional.ofNullable(match.getUriVariables().get(CAMERA));
    }

    private Holder holder() {
        if (need instanceof Holder holder) {
            return holder;
        }
        throw new IllegalStateException(pattern + " takes no role");
    }

    private static PathPattern parsed(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }
}
