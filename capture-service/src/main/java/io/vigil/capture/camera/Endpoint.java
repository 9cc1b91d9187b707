package io.vigil.capture.camera;

/** The host and port within a stream URL, found without insisting on well-formed credentials. */
public record Endpoint(String host, int port) {
    private static final int HIGHEST_PORT = 65_535;

    public Endpoint {
        if (host.isEmpty() || !host.matches("[\\p{L}\\p{N}._:-]+|\\[[0-9a-fA-F:.%]+]")) {
            throw new IllegalArgumentException("no host");
        }
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("no port");
        }
    }

    /** @throws IllegalArgumentException where there is no host or an impossible port */
    static Endpoint of(String url, int defaultPort) {
        String authority = authority(url);
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = hostAndPort.lastIndexOf(':');
        if (colon <= hostAndPort.lastIndexOf(']')) {
            return new Endpoint(hostAndPort, defaultPort);
        }
        return new Endpoint(hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
    }

    /** The URL with another host and port, its credentials and path untouched. */
    public static String replace(String url, String host, int port) {
        String authority = authority(url);
        int start = url.indexOf(authority, url.indexOf("://") + 3);
        String credentials = authority.substring(0, authority.lastIndexOf('@') + 1);
        return url.substring(0, start) + credentials + host + ":" + port + url.substring(start + authority.length());
    }

    private static String authority(String url) {
        return url.substring(url.indexOf("://") + 3).split("[/?#]", 2)[0];
    }

    /** Hidden, as the address it is part of. */
    @Override
    public String toString() {
        return "Endpoint[hidden]";
    }
}
