package io.vigil.scoring.analysis;

import io.vigil.risk.Indicators;
import io.vigil.scoring.frame.SeenAction;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How somebody behaved who stood out in a window.
 *
 * @param confidence 0-1
 * @param indicators the person's own means over the window
 * @param context emotion, posture, gaze and movement in words, those that are known
 */
public record Conduct(
        ConductType type,
        double confidence,
        long trackId,
        @Nullable Indicators indicators,
        @Nullable SeenAction action,
        Map<String, String> context) {

    public Conduct {
        context = Collections.unmodifiableMap(new TreeMap<>(context)); // in one order on every replay
    }
}
