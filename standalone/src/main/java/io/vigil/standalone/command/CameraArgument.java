package io.vigil.standalone.command;

import io.vigil.standalone.service.CameraAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code NAME=URL}. Its messages name the camera and never its address, which may hold a password. */
final class CameraArgument {
    private static final Pattern NAMED = Pattern.compile("(?s)([^=/:]+)=(.+)");
    private static final Pattern SCHEME = Pattern.compile("(?s)([a-zA-Z][a-zA-Z0-9+.-]*):(.*)");
    private static final Pattern OPTIONS = Pattern.compile("#[a-z]+=[^#=/]*(&[a-z]+=[^#=/]*)*$");
    private static final Set<String> STREAMS = Set.of("rtsp", "rtsps", "http", "https", "onvif", "onvifs");
    private static final String KINDS = "use rtsp://…, http://… (MJPEG), onvif://… or the path of a video file";

    private CameraArgument() {}

    static CameraAddress parse(String text) {
        Matcher named = NAMED.matcher(text);
        if (!named.matches() || named.group(1).isBlank()) {
            throw new BadArgument("--camera needs NAME=URL, such as --camera door=rtsp://192.0.2.7/stream2");
        }
        String name = named.group(1).strip();
        return new CameraAddress(name, address(name, named.group(2).strip()));
    }

    private static String address(String name, String address) {
        Matcher scheme = SCHEME.matcher(address);
        if (!scheme.matches()) {
            return file(name, address);
        }
        String kind = scheme.group(1).toLowerCase(Locale.ROOT);
        if (kind.equals("file")) {
            return file(name, scheme.group(2).replaceFirst("^//", ""));
        }
        if (!STREAMS.contains(kind)) {
            throw new BadArgument("--camera " + name + ": scheme '" + kind + "' is not known: " + KINDS);
        }
        if (!hasHost(address)) {
            throw new BadArgument("--camera " + name + ": the address has no host: " + KINDS);
        }
        return address;
    }

    /** Only the part after the last {@code @} is looked at: passwords hold what they like. */
    private static boolean hasHost(String address) {
        int authority = address.indexOf("://");
        if (authority < 0) {
            return false;
        }
        int slash = address.indexOf('/', authority + 3);
        int login = address.lastIndexOf('@', slash < 0 ? address.length() : slash);
        String rest = "http://" + address.substring(Math.max(login + 1, authority + 3));
        try {
            return URI.create(rest.split("[?#]", 2)[0]).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String file(String name, String text) {
        Matcher options = OPTIONS.matcher(text); // for capture, which reads them
        String tail = options.find() ? options.group() : "";
        try {
            Path path = Path.of(text.substring(0, text.length() - tail.length()))
                    .toAbsolutePath()
                    .normalize();
            if (Files.isRegularFile(path) && Files.isReadable(path)) {
                return path + tail;
            }
            throw new BadArgument("--camera " + name + ": " + path + " is not a readable file: " + KINDS);
        } catch (InvalidPathException e) {
            throw new BadArgument("--camera " + name + ": the address is not understood: " + KINDS);
        }
    }
}
