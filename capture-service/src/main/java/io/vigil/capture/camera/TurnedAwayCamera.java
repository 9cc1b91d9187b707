package io.vigil.capture.camera;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A camera that is over the limit: it has no session, and says so. */
record TurnedAwayCamera(Camera camera, CameraState state, Instant since, Ledger ledger) {

    /** @param before what it was at the last list, if that */
    static TurnedAwayCamera of(Camera camera, int limit, @Nullable TurnedAwayCamera before, Clock clock) {
        if (before != null) {
            return new TurnedAwayCamera(camera, before.state(), before.since(), before.ledger());
        }
        CameraState state = new CameraState.TurnedAway("this instance serves " + limit
                + " cameras and no more: raise MAX_CAMERAS, or assign the camera to another instance");
        return new TurnedAwayCamera(camera, state, clock.instant(), Ledgers.fresh());
    }

    Standing standing() {
        return new Standing(camera, state, since, ledger.sessionId(), ledger.totals(), 0, Pulse.NONE);
    }
}
