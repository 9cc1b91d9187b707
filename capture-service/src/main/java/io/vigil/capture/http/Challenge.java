package io.vigil.capture.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in that a server offers (RFC 7235).
 *
 * @param scheme in small letters
 * @param parameters their names in small letters
 */
record Challenge(String scheme, Map<String, String> parameters) {
    private static final int LONGEST = 8_192;
    private static final Pattern PIECE =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,\"]+))|([\\w-]+)");

    /** All that the {@code WWW-Authenticate} headers say; one header may hold several. */
    static List<Challenge> read(List<String> headers) {
        List<Challenge> challenges = new ArrayList<>();
        for (String header : headers) {
            Matcher piece = PIECE.matcher(header.substring(0, Math.min(LONGEST, header.length())));
            while (piece.find()) {
                if (piece.group(4) != null) {
                    challenges.add(new Challenge(piece.group(4).toLowerCase(Locale.ROOT), new TreeMap<>()));
                } else if (!challenges.isEmpty()) {
                    String value = piece.group(2) == null
                            ? piece.group(3)
                            : piece.group(2).replaceAll("\\\\(.)", "$1");
                    challenges
                            .get(challenges.size() - 1)
                            .parameters()
                            .put(piece.group(1).toLowerCase(Locale.ROOT), value);
                }
            }
        }
        return challenges;
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
