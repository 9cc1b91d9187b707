package io.vigil.gateway.live;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the models saw last, for the frames in between. It holds until the picture sampled after it has gone unanswered for
 * too long. Where none was sampled after it, as of a still scene, nothing is known to have changed. Not thread-safe.
 */
final class HeldScene {
    /** However still a scene, a picture of it is sampled more often than this. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Duration lasting;
    private @Nullable Scene scene;
    private Instant sampledAt = Instant.MIN;
    private Instant outdatedAt = Instant.MIN;

    /** @param lasting how long it is shown after the next sampled picture */
    HeldScene(Duration lasting) {
        this.lasting = lasting;
    }

    void scene(Scene newest) {
        scene = newest;
        boolean answered = !sampledAt.isAfter(newest.capturedAt());
        outdatedAt = newest.capturedAt().plus(answered ? LONGEST : lasting);
    }

    /** A picture was sampled, and will be answered by a scene. */
    void sampled(Instant capturedAt) {
        Scene last = scene;
        if (last != null && !sampledAt.isAfter(last.capturedAt()) && capturedAt.isAfter(last.capturedAt())) {
            outdatedAt = capturedAt.plus(lasting);
        }
        sampledAt = capturedAt;
    }

    /** What to draw in a frame of then. */
    @Nullable
    Scene at(Instant capturedAt) {
        return capturedAt.isAfter(outdatedAt) ? null : scene;
    }
}
