package io.vigil.capture.camera;

import java.util.regex.Pattern;

/**
 * Whom to connect to.
 *
 * @param host a name or an address; one of IPv6 in brackets
 */
public record Endpoint(String host, int port) {
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._-]+|\\[[0-9a-fA-F:.%]+]");

    public Endpoint {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("no host");
        }
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("no port");
        }
    }

    /**
     * @param text a host, with a port or without
     * @throws IllegalArgumentException where there is no host or an impossible port
     */
    static Endpoint of(String text, int defaultPort) {
        int colon = text.lastIndexOf(':');
        if (colon <= text.lastIndexOf(']')) {
            return new Endpoint(text, defaultPort);
        }
        return new Endpoint(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    /** The URL with another host and port, its credentials and path untouched. */
    public static String replace(String url, String host, int port) {
        StreamUrl parsed = StreamUrl.parse(url);
        String bracketed = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        return parsed.scheme() + "://" + parsed.login().prefix() + bracketed + ":" + port + parsed.path();
    }

    String text(int defaultPort) {
        return port == defaultPort ? host : host + ":" + port;
    }

    /** Hidden, as the address it is part of. */
    @Override
    public String toString() {
        return "Endpoint[hidden]";
    }
}
