package io.vigil.scoring.health;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Capture's own word on a camera.
 *
 * @param word one of those that docs/capture.md lists
 * @param detail what to do about it, or null
 * @param reportedAt when capture last said so
 * @param pulse how the stream goes
 */
public record CaptureState(
        String word, Instant since, @Nullable String detail, long reconnects, Instant reportedAt, Pulse pulse) {
    private static final Set<String> SEEING = Set.of("online", "blurred", "dark");

    /** Whether pictures of the scene come, well or badly; not with a picture that stands still or for something else. */
    public static boolean sees(String word) {
        return SEEING.contains(word);
    }

    CaptureState after(@Nullable CaptureState before) {
        return before == null
                ? this
                : new CaptureState(word, since, detail, reconnects, reportedAt, pulse.after(before.pulse));
    }
}
