package io.vigil.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether a camera's tracked objects move. Not thread-safe. */
final class MotionWatch {
    /** Steps shorter than this fraction of the picture are a detector's tremor. */
    private static final float STEP = 0.008f;

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private Map<Long, Scene.Box> last = Map.of();
    private @Nullable Instant movedAt;

    void see(Scene scene, Instant now) {
        Map<Long, Scene.Box> boxes = new HashMap<>();
        for (Scene.Thing thing : scene.things()) {
            if (thing.trackId() != null) {
                boxes.put(thing.trackId(), thing.box());
                Scene.Box before = last.get(thing.trackId());
                if (before != null && moved(before, thing.box())) {
                    movedAt = now;
                }
            }
        }
        last = boxes;
    }

    boolean isMoving(Instant now) {
        return movedAt != null && movedAt.plus(REMEMBERED).isAfter(now);
    }

    private static boolean moved(Scene.Box one, Scene.Box other) {
        return Math.hypot(one.centreX() - other.centreX(), one.centreY() - other.centreY()) > STEP;
    }
}
