package io.vigil.scoring.patrol;

import io.vigil.scoring.zone.Limits;
import io.vigil.scoring.zone.Zone;

/**
 * Somebody in a zone, in one frame; they may be hidden in it.
 *
 * @param motion theirs; none where no zone asks for it
 */
record Inside(Zone zone, Stay stay, Pursuit pursuit, Motion motion) {

    Limits limits() {
        return zone.limits();
    }

    /** Whether they were seen inside in this very frame. */
    boolean isSeen() {
        return pursuit.sight() != null && stay.seenAt().equals(pursuit.at());
    }
}
