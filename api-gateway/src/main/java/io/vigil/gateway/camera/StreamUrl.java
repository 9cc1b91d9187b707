package io.vigil.gateway.camera;

import io.vigil.gateway.problem.InvalidField;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a camera's pictures come from: an {@code rtsp}, {@code rtsps}, {@code http}, {@code https}, {@code onvif} or
 * {@code onvifs} address, or the path of a video file. May hold a password, so it prints as dots.
 */
public record StreamUrl(String text) {
    private static final Set<String> NETWORK = Set.of("rtsp", "rtsps", "http", "https", "onvif", "onvifs");
    private static final int LONGEST = 2_048;
    private static final String REMEDY =
            "give an address such as rtsp://user:password@host:554/stream2, http(s)://..., onvif://..., or the absolute path of a file";

    public StreamUrl {
        text = text.strip();
        if (text.isEmpty()
                || text.length() > LONGEST
                || text.chars().anyMatch(Character::isISOControl)
                || !(isFile(text) || isNetwork(text))) {
            throw new InvalidField("url", REMEDY);
        }
    }

    /** Its scheme in small letters; {@code file} for a file. */
    public String scheme() {
        return isFile(text) ? "file" : scheme(URI.create(text));
    }

    /** The same with a login, where it has none of its own and is no file. */
    public StreamUrl with(String username, @Nullable String password) {
        URI uri = isFile(text) ? null : URI.create(text);
        if (uri == null || uri.getRawUserInfo() != null) {
            return this;
        }
        String login = escaped(username) + (password == null ? "" : ":" + escaped(password));
        int host = text.indexOf("://") + 3;
        return new StreamUrl(text.substring(0, host) + login + "@" + text.substring(host));
    }

    /** The host, or null for a file. */
    public @Nullable String host() {
        return isFile(text) ? null : URI.create(text).getHost();
    }

    /** The port, the scheme's own where none is given, or null for a file. */
    public @Nullable Integer port() {
        if (isFile(text)) {
            return null;
        }
        URI uri = URI.create(text);
        if (uri.getPort() > 0) {
            return uri.getPort();
        }
        return switch (scheme(uri)) {
            case "rtsp" -> 554;
            case "rtsps" -> 322;
            case "http", "onvif" -> 80;
            default -> 443;
        };
    }

    public @Nullable String username() {
        return userInfo(0);
    }

    public @Nullable String password() {
        return userInfo(1);
    }

    @Override
    public String toString() {
        return "StreamUrl[...]";
    }

    private static String escaped(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private @Nullable String userInfo(int part) {
        String info = isFile(text) ? null : URI.create(text).getRawUserInfo();
        if (info == null) {
            return null;
        }
        String[] parts = info.split(":", 2);
        return part < parts.length ? URLDecoder.decode(parts[part].replace("+", "%2B"), StandardCharsets.UTF_8) : null;
    }

    private static boolean isFile(String text) {
        return text.startsWith("/") || text.startsWith("file:/");
    }

    private static boolean isNetwork(String text) {
        try {
            URI uri = new URI(text);
            return NETWORK.contains(scheme(uri)) && uri.getHost() != null && uri.getPort() <= 65_535;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }
}
