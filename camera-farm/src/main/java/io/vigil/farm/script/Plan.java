package io.vigil.farm.script;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a farm is made of.
 *
 * @param firstPort of the first camera, the others' follow; 0 for any free ones
 * @param clips names of bundled clips, which the cameras have in turn
 * @param login null where cameras ask for none
 */
public record Plan(
        int cameras,
        int firstPort,
        List<String> clips,
        Kind kind,
        @Nullable Login login) {
    private static final int MOST = 1_000;

    public Plan {
        if (cameras < 1 || cameras > MOST) {
            throw new BadLine("a farm has 1 to " + MOST + " cameras, not " + cameras);
        }
        if (firstPort < 0 || firstPort + cameras > 65_536) {
            throw new BadLine("there are no " + cameras + " ports from " + firstPort + " on: use a lower one");
        }
        if (clips.isEmpty()) {
            throw new BadLine("name at least one clip, such as portrait");
        }
        clips = List.copyOf(clips);
    }

    /** How the cameras are spoken to. */
    public enum Kind {
        RTSP,
        RTSPS,
        MJPEG;

        static Kind parse(String text) {
            for (Kind kind : values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return kind;
                }
            }
            throw new BadLine("'" + text + "' is no kind of camera: use rtsp, rtsps or mjpeg");
        }
    }
}
