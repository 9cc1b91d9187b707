package io.vigil.scoring.analysis;

import io.vigil.scoring.frame.SeenFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of the people before a camera.
 *
 * @param seenAt the last frame's capture time
 * @param followed in the order in which they were first seen
 * @param open the window that has not closed, or null
 * @param told whom alerts were about
 */
public record Crowd(
        String tenant,
        String cameraId,
        Instant seenAt,
        List<Followed> followed,
        @Nullable OpenWindow open,
        Cooldowns told) {

    public Crowd {
        followed = List.copyOf(followed);
    }

    static Crowd begin(SeenFrame frame) {
        return new Crowd(frame.tenant(), frame.cameraId(), frame.at(), List.of(), null, Cooldowns.NONE);
    }

    /** Affect was closed: what was read of faces and bodies is forgotten, windows that have not closed included. */
    public Crowd withoutAffect() {
        boolean any = false;
        for (Followed one : followed) {
            any |= one.showsAffect();
        }
        if (!any) {
            return this;
        }
        List<Followed> people = new ArrayList<>(followed.size());
        for (Followed one : followed) {
            people.add(one.withoutAffect());
        }
        return new Crowd(tenant, cameraId, seenAt, people, open, told);
    }

    /** Nothing is followed and no window is open: there is nothing to remember. */
    public boolean isEmpty() {
        return followed.isEmpty() && open == null && told.isEmpty();
    }

    Crowd with(List<Followed> people, @Nullable OpenWindow window) {
        return new Crowd(tenant, cameraId, seenAt, people, window, told);
    }
}
