package io.vigil.scoring.indicator;

import io.vigil.risk.Indicators;
import io.vigil.scoring.frame.SeenFace;
import io.vigil.scoring.frame.SeenPerson;
import io.vigil.scoring.frame.Skeleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the indicators of a person. Nobody may ask it where the camera's {@link AffectPolicy} is closed. Pure and
 * thread-safe.
 *
 * @param window over which a person is looked at
 * @param leastFrames in which the face must have been read within the window; with fewer there are no indicators
 */
public record Affect(Duration window, int leastFrames, IndicatorWeights weights) {

    /** The window with one frame more. */
    public Window see(@Nullable Window before, SeenPerson person, Instant at, double aspect) {
        Window window = Window.at(before, Window.slice(at, window()));
        double[] values = new double[Feature.COUNT];
        SeenFace face = person.face();
        if (!Features.emotions(face == null ? null : face.emotion(), values)) {
            Arrays.fill(values, 0, Feature.EMOTIONS, Double.NaN);
        }
        Double aversion = face == null ? null : face.aversion();
        values[Feature.GAZE_AVERSION.place()] = aversion == null ? Double.NaN : aversion;
        return move(window, person, at, aspect, values);
    }

    private static Window move(Window window, SeenPerson person, Instant at, double aspect, double[] values) {
        Skeleton pose = person.pose();
        Skeleton before = window.pose();
        Instant posedAt = window.posedAt();
        values[Feature.TENSION.place()] = pose == null ? Double.NaN : Posture.tension(pose, aspect);
        values[Feature.FIDGETING.place()] = Double.NaN;
        if (pose == null) {
            return window.plus(values, before, posedAt);
        }
        if (before == null || posedAt == null) {
            return window.plus(values, pose, at);
        }
        Duration apart = Duration.between(posedAt, at);
        if (apart.compareTo(Motion.NEAREST) < 0) {
            return window.plus(values, before, posedAt);
        }
        if (apart.compareTo(Motion.FURTHEST) <= 0) {
            double seconds = apart.toMillis() / 1000.0;
            double height = person.box().h();
            values[Feature.FIDGETING.place()] = Motion.energy(before, pose, aspect, height, seconds);
        }
        return window.plus(values, pose, at);
    }

    /** The indicators, or null where too little was seen of the face. */
    public @Nullable Indicators indicators(Window seen) {
        return seen.faces() < leastFrames ? null : weights.of(seen.features());
    }

    /** What the indicators were made of. */
    public Features features(Window seen) {
        return seen.features();
    }
}
