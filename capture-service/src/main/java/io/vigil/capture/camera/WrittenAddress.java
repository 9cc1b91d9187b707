package io.vigil.capture.camera;

import io.vigil.capture.camera.AddressOptions.BadOption;
import io.vigil.capture.camera.CameraAddress.Clip;
import io.vigil.capture.camera.CameraAddress.Http;
import io.vigil.capture.camera.CameraAddress.Onvif;
import io.vigil.capture.camera.CameraAddress.Play;
import io.vigil.capture.camera.CameraAddress.Rtsp;
import io.vigil.capture.camera.CameraAddress.Speed;
import io.vigil.capture.camera.CameraAddress.Unusable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as a person or a backend wrote it.
 *
 * @param scheme in small letters; empty for a plain path
 */
record WrittenAddress(String scheme, AddressOptions options) {
    private static final Pattern SCHEME = Pattern.compile("(?s)([a-zA-Z][a-zA-Z0-9+.-]*):.*");

    static WrittenAddress of(String text) {
        Matcher matcher = SCHEME.matcher(text);
        String scheme = matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        return new WrittenAddress(scheme, AddressOptions.of(text));
    }

    /** @throws IllegalArgumentException where it is of a known kind and not valid */
    CameraAddress read() {
        return switch (scheme) {
            case "rtsp", "rtsps" -> rtsp();
            case "http", "https" -> http();
            case "onvif", "onvifs" -> onvif();
            case "", "file" -> clip();
            default -> notUnderstood();
        };
    }

    private CameraAddress rtsp() {
        options.allow("transport");
        return new Rtsp(stream(), transport());
    }

    private CameraAddress http() {
        options.allow();
        return new Http(stream());
    }

    private CameraAddress onvif() {
        options.allow("profile", "transport");
        return new Onvif(stream(), PercentEscape.read(options.text("profile")), transport());
    }

    private StreamUrl stream() {
        return StreamUrl.parse(options.address());
    }

    private @Nullable Transport transport() {
        return options.word("transport", Transport.class);
    }

    private CameraAddress clip() {
        String path = scheme.isEmpty()
                ? options.address()
                : options.address().substring("file:".length()).replaceFirst("^///?(?=[^/])", "/");
        if (path.isEmpty()) {
            return notUnderstood();
        }
        options.allow("play", "pace");
        Play play = options.word("play", Play.class);
        Speed pace = options.word("pace", Speed.class);
        Speed speed = pace == null ? Speed.OWN : pace;
        if (speed == Speed.FAST && play == Play.LOOP) {
            throw new BadOption("a file is played as fast as possible only once: take #play=loop away");
        }
        boolean once = play == Play.ONCE || speed == Speed.FAST;
        try {
            return new Clip(Path.of(path), once ? Play.ONCE : Play.LOOP, speed);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a path", e);
        }
    }

    private static CameraAddress notUnderstood() {
        return new Unusable("the camera's address is not understood: use rtsp://, rtsps://, http://, https://,"
                + " onvif:// or the path of a video file");
    }
}
