package io.vigil.gateway.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What something was done to.
 *
 * @param kind such as camera
 * @param id null for all of the kind. Only characters that ids have, so that no address and no secret gets here by mistake.
 */
public record Target(String kind, @Nullable String id) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,31}");
    private static final Pattern ID = Pattern.compile("-?[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9._/{}-]");
    private static final int SEGMENTS = 3;

    /** Of the gateway's records there is one kind. */
    public static final Target AUDIT = new Target("audit", null);

    public Target {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("'" + kind + "' is no kind of object");
        }
        if (id != null && !kind.equals("path") && !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("this is no id of a " + kind);
        }
    }

    /** @param kind lower case, such as person, token, session, instance, site or key */
    public static Target of(String kind, long id) {
        return new Target(kind, Long.toString(id));
    }

    public static Target camera(long id) {
        return of("camera", id);
    }

    /** Of a request: at most three steps of its path, since a stranger may write anything there. */
    static Target path(String method, String path) {
        String[] steps = path.split("/", SEGMENTS + 2);
        StringBuilder known = new StringBuilder(method);
        known.append(' ');
        for (int i = 1; i < steps.length && i <= SEGMENTS; i++) {
            known.append('/').append(STRANGE.matcher(steps[i]).replaceAll("?"));
        }
        return new Target("path", known.length() > 80 ? known.substring(0, 80) : known.toString());
    }

    /** A camera as a caller named it; all cameras where it is none. */
    static Target cameras(@Nullable String named) {
        return new Target("camera", named != null && ID.matcher(named).matches() ? named : null);
    }
}
