package io.vigil.gateway.callback;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cleans the path of a picture that a caller names. It is recorded and never opened; who opens it later must not be led
 * elsewhere by it: no way upwards, no credentials, no control characters, nothing that is decoded or expanded.
 */
final class FramePath {
    static final int LONGEST = 1_000;

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*)://");
    private static final Pattern SLASHES = Pattern.compile("/+");
    private static final Pattern UNUSUAL = Pattern.compile("[^\\p{L}\\p{N} ._:-]");

    private FramePath() {}

    /** @return empty where nothing is left */
    static String clean(String path) {
        String slashed = path.replace('\\', '/');
        var scheme = SCHEME.matcher(slashed);
        boolean address = scheme.find();
        String rest = address ? withoutCredentials(slashed.substring(scheme.end())) : slashed;
        List<String> kept = new ArrayList<>();
        for (String part : SLASHES.split(rest, -1)) {
            String clean = UNUSUAL.matcher(part).replaceAll("_").strip();
            if (!clean.isEmpty() && !clean.chars().allMatch(letter -> letter == '.')) {
                kept.add(clean);
            }
        }
        String joined = String.join("/", kept);
        if (address) {
            return joined.isEmpty() ? "" : scheme.group() + joined;
        }
        return slashed.startsWith("/") && !joined.isEmpty() ? "/" + joined : joined;
    }

    /** Without a user's name and password before the host, and without a query, which may hold a signature. */
    private static String withoutCredentials(String rest) {
        int query = rest.indexOf('?');
        String bare = query < 0 ? rest : rest.substring(0, query);
        int at = bare.lastIndexOf('@');
        return at < 0 ? bare : bare.substring(at + 1);
    }
}
