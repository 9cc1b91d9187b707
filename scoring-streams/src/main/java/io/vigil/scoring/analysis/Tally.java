package io.vigil.scoring.analysis;

import io.vigil.risk.Indicators;
import io.vigil.scoring.frame.SeenAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one tracked person, or several together, did in a camera's open window. Immutable.
 *
 * @param frames in which the person was seen
 * @param read frames in which there were indicators
 * @param stress sum over those frames, as are the next three
 * @param actions each label once, where the model was surest of it, in the order in which they were first seen
 * @param alerted whether an alert about the person was raised
 */
public record Tally(
        int frames,
        int read,
        double stress,
        double anxiety,
        double deception,
        double nervousness,
        List<SeenAction> actions,
        boolean alerted) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, List.of(), false);

    /** A model has few labels; more than these are not kept. */
    private static final int MOST_LABELS = 16;

    public Tally {
        actions = List.copyOf(actions);
    }

    Tally plus(@Nullable Indicators seen, @Nullable SeenAction action) {
        List<SeenAction> more = action == null ? actions : surest(actions, action);
        return seen == null
                ? new Tally(frames + 1, read, stress, anxiety, deception, nervousness, more, alerted)
                : new Tally(
                        frames + 1,
                        read + 1,
                        stress + seen.stress(),
                        anxiety + seen.anxiety(),
                        deception + seen.deception(),
                        nervousness + seen.nervousness(),
                        more,
                        alerted);
    }

    Tally alert() {
        return new Tally(frames, read, stress, anxiety, deception, nervousness, actions, true);
    }

    Tally withoutAffect() {
        return new Tally(frames, 0, 0, 0, 0, 0, actions, alerted);
    }

    /** Two people's, or two tracks' of one. */
    Tally and(Tally other) {
        List<SeenAction> both = actions;
        for (SeenAction action : other.actions) {
            both = surest(both, action);
        }
        return new Tally(
                frames + other.frames,
                read + other.read,
                stress + other.stress,
                anxiety + other.anxiety,
                deception + other.deception,
                nervousness + other.nervousness,
                both,
                alerted || other.alerted);
    }

    /** The means, or null where there was none. */
    @Nullable
    Indicators indicators() {
        return read == 0
                ? null
                : new Indicators(
                        Math.min(1, stress / read),
                        Math.min(1, anxiety / read),
                        Math.min(1, deception / read),
                        Math.min(1, nervousness / read));
    }

    private static List<SeenAction> surest(List<SeenAction> known, SeenAction action) {
        for (int i = 0; i < known.size(); i++) {
            SeenAction before = known.get(i);
            if (before.label().equals(action.label())) {
                if (before.confidence() >= action.confidence()) {
                    return known;
                }
                List<SeenAction> surer = new ArrayList<>(known);
                surer.set(i, action);
                return surer;
            }
        }
        if (known.size() >= MOST_LABELS) {
            return known;
        }
        List<SeenAction> more = new ArrayList<>(known);
        more.add(action);
        return more;
    }
}
