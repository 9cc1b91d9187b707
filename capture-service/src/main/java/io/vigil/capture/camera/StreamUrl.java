package io.vigil.capture.camera;

import java.util.Locale;

/**
 * A URL of a stream, taken apart without insisting that a person escaped the password.
 *
 * @param scheme in small letters
 * @param path with the query, from the slash on; may be empty
 */
public record StreamUrl(String scheme, Login login, Endpoint endpoint, String path) {
    private static final String PATH_PLAIN = "-._~!$&'()*+,;=:@/?%[]|#";

    /**
     * The shortest reading wins: {@code /}, {@code ?} or {@code #} end the authority, unless no host stands there. So a
     * password with one of these is understood where what precedes it is no host.
     *
     * @throws IllegalArgumentException where there is no host or an impossible port
     */
    public static StreamUrl parse(String written) {
        int begin = written.indexOf("://");
        if (begin < 1) {
            throw new IllegalArgumentException("no scheme");
        }
        String scheme = written.substring(0, begin).toLowerCase(Locale.ROOT);
        String rest = written.substring(begin + 3);
        int end = authorityEnd(rest, scheme);
        int at = rest.lastIndexOf('@', end - 1);
        Login login = at < 0 ? Login.NONE : Login.parse(rest.substring(0, at));
        Endpoint endpoint = Endpoint.of(rest.substring(at + 1, end), defaultPort(scheme));
        return new StreamUrl(scheme, login, endpoint, PercentEscape.write(rest.substring(end), PATH_PLAIN));
    }

    /** As FFmpeg and others want it, with the login escaped. */
    public String text() {
        return scheme + "://" + login.prefix() + endpoint.text(defaultPort(scheme)) + path;
    }

    /** The same without a login. */
    public String anonymous() {
        return with(Login.NONE).text();
    }

    public StreamUrl with(Login other) {
        return new StreamUrl(scheme, other, endpoint, path);
    }

    public StreamUrl at(Endpoint other) {
        return new StreamUrl(scheme, login, other, path);
    }

    private static int authorityEnd(String rest, String scheme) {
        int first = delimiter(rest, 0);
        for (int end = first; ; end = delimiter(rest, end + 1)) {
            int at = rest.lastIndexOf('@', end - 1);
            if ((end == first || at >= 0) && isHost(rest.substring(at + 1, end), scheme)) {
                return end;
            }
            if (end == rest.length()) {
                return first; // whose reading fails, and says so
            }
        }
    }

    private static boolean isHost(String text, String scheme) {
        try {
            return Endpoint.of(text, defaultPort(scheme)).port() > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int delimiter(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if ("/?#".indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return text.length();
    }

    private static int defaultPort(String scheme) {
        return switch (scheme) {
            case "rtsp" -> 554;
            case "rtsps" -> 322;
            case "https", "onvifs" -> 443;
            default -> 80;
        };
    }

    @Override
    public String toString() {
        return "StreamUrl[hidden]";
    }
}
