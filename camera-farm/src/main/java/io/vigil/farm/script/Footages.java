package io.vigil.farm.script;

import io.vigil.farm.rtsp.Clip;
import io.vigil.farm.rtsp.Footage;
import io.vigil.farm.rtsp.Jpegs;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

/** Bundled clips, each loaded once for all cameras. Thread-safe. */
final class Footages {
    private final Plan.Kind kind;
    private final Map<String, Footage> loaded = new ConcurrentHashMap<>();

    Footages(Plan.Kind kind) {
        this.kind = kind;
    }

    Footage named(String name) {
        try {
            return loaded.computeIfAbsent(name, this::load);
        } catch (NoSuchElementException e) {
            throw new BadLine(
                    kind == Plan.Kind.MJPEG
                            ? "there is no MJPEG clip '" + name + "': use portrait"
                            : "there is no clip '" + name
                                    + "': use portrait, truck, fixed, dark, blurred, no-signal or small");
        }
    }

    private Footage load(String name) {
        return kind == Plan.Kind.MJPEG ? Jpegs.bundled(name) : Clip.bundled(name);
    }
}
