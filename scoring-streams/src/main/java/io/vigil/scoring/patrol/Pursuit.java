package io.vigil.scoring.patrol;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.rule.Suspect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trail in one frame.
 *
 * @param before null where it begins in this frame
 * @param sight null where it is not to be seen; at most one of the two
 * @param positions with this frame's
 */
record Pursuit(
        SeenFrame frame, @Nullable Trail before, @Nullable Sight sight, List<Position> positions) {

    @SuppressWarnings("ReferenceEquality") // that very trail
    boolean isOf(Trail trail) {
        return before == trail;
    }

    Instant at() {
        return frame.at();
    }

    Suspect suspect() {
        if (sight != null) {
            return sight.suspect();
        }
        return trail().suspect();
    }

    /** How far the step to this frame led in a direction, picture widths; 0 where there was none. */
    double stepAlong(double degrees) {
        if (before == null || sight == null) {
            return 0;
        }
        double x = sight.anchor().x() - before.anchor().x();
        double y = (sight.anchor().y() - before.anchor().y()) / frame.aspect();
        return Motion.along(degrees, x, y);
    }

    Motion motion() {
        return Motion.of(positions, frame.aspect());
    }

    @Nullable
    Stay stay(String zoneId) {
        return before == null ? null : before.stay(zoneId);
    }

    List<Stay> stays() {
        return before == null ? List.of() : before.stays();
    }

    @Nullable
    Mark mark(String lineId) {
        return before == null ? null : before.mark(lineId);
    }

    Trail after(List<Stay> stays, List<Mark> marks) {
        String session = sight == null ? trail().sessionId() : frame.sessionId();
        return new Trail(session, suspect(), positions, stays, marks);
    }

    private Trail trail() {
        if (before == null) {
            throw new IllegalStateException("a trail that neither was nor is");
        }
        return before;
    }
}
