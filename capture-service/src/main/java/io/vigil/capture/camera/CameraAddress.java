package io.vigil.capture.camera;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Where a camera's pictures come from. No {@code toString} shows an address: it may hold a password. */
public sealed interface CameraAddress {

    /** {@code rtsp://} or {@code rtsps://}. */
    record Rtsp(String url, Endpoint endpoint) implements CameraAddress {
        @Override
        public String toString() {
            return "Rtsp[hidden]";
        }
    }

    /** {@code http://} or {@code https://}, for MJPEG. */
    record Http(String url, Endpoint endpoint) implements CameraAddress {
        @Override
        public String toString() {
            return "Http[hidden]";
        }
    }

    /** A video file, played at its own pace, again and again. */
    record Clip(Path file) implements CameraAddress {
        @Override
        public String toString() {
            return "Clip[hidden]";
        }
    }

    /**
     * Nothing that could be opened.
     *
     * @param remedy what to do about it, without the address
     */
    record Unusable(String remedy) implements CameraAddress {}

    /** Reads what a person or a backend wrote. Never throws: nonsense is {@link Unusable}. */
    static CameraAddress parse(String written) {
        String address = written.strip();
        String lower = address.toLowerCase(Locale.ROOT);
        try {
            if (lower.startsWith("rtsp://") || lower.startsWith("rtsps://")) {
                return new Rtsp(address, Endpoint.of(address, lower.startsWith("rtsps") ? 322 : 554));
            }
            if (lower.startsWith("http://") || lower.startsWith("https://")) {
                return new Http(address, Endpoint.of(address, lower.startsWith("https") ? 443 : 80));
            }
            return clip(address, lower);
        } catch (IllegalArgumentException e) {
            return new Unusable("the camera's address is not valid: check host and port in its settings");
        }
    }

    private static CameraAddress clip(String address, String lower) {
        if (address.isEmpty() || lower.matches("(?s)(?!file:)[a-z][a-z0-9+.-]*:.*")) {
            return new Unusable(
                    "the camera's address is not understood: use rtsp://, http:// or the path of a video file");
        }
        String path = lower.startsWith("file:") ? address.substring("file:".length()) : address;
        try {
            return new Clip(Path.of(path.replaceFirst("^///?(?=[^/])", "/")));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a path", e);
        }
    }
}
