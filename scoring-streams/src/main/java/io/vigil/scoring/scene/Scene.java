package io.vigil.scoring.scene;

import io.vigil.scoring.analysis.SceneSummary;
import io.vigil.scoring.frame.SeenFrame;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a camera's scene.
 *
 * @param going what frames bring
 * @param last the last second that is over
 * @param baseline the camera's history
 * @param alarms what is out of the ordinary
 * @param open what rules noticed and is not over
 * @param status how the scene is; follows from the rest
 */
public record Scene(
        Going going, LastSecond last, Baseline baseline, Alarms alarms, List<Noticed> open, SceneSummary status) {

    public Scene {
        open = List.copyOf(open);
    }

    public static Scene of(Going going, LastSecond last, Baseline baseline, Alarms alarms, List<Noticed> open) {
        return new Scene(going, last, baseline, alarms, open, Summary.of(last, baseline, alarms));
    }

    static Scene begin(SeenFrame frame) {
        return of(Going.begin(frame), LastSecond.NONE, Baseline.NONE, Alarms.NONE, List.of());
    }

    /** The last frame's capture time. */
    public Instant seenAt() {
        return going.seenAt();
    }

    /** The clock was set back to the frame's: the history stays, what was under way does not. */
    Scene setBackTo(SeenFrame frame) {
        return of(Going.begin(frame), LastSecond.NONE, baseline, alarms.setBackTo(frame.at()), List.of());
    }

    Scene with(Alarms now, List<Noticed> stillOpen) {
        if (now.equals(alarms)) {
            return stillOpen.equals(open) ? this : new Scene(going, last, baseline, alarms, stillOpen, status);
        }
        // an alarm that goes on changes with each frame, and what is said of it does not
        return saysTheSame(now.leader(), alarms.leader())
                ? new Scene(going, last, baseline, now, stillOpen, status)
                : of(going, last, baseline, now, stillOpen);
    }

    private static boolean saysTheSame(@Nullable Alarm one, @Nullable Alarm other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.type() == other.type() && one.cause().equals(other.cause());
    }

    /** The second is over. */
    Scene over(LastSecond its, Baseline learned, Alarms now) {
        return of(going.next(), its, learned, now, open);
    }

    Scene with(SeenFrame frame) {
        return new Scene(going.with(frame), last, baseline, alarms, open, status);
    }
}
