package io.vigil.scoring.indicator;

import io.vigil.scoring.frame.Skeleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one tracked person's face and body showed over the last few seconds. The window is cut into ten slices, each of which
 * counts the same however many frames it has, so that a camera whose frame rate changes does not tilt the means; and it
 * takes the same memory at any frame rate, about half a kilobyte. Immutable.
 */
public final class Window {
    static final int SLICES = 10;

    private final Past past;
    private final Sums current;
    private final @Nullable Skeleton pose;
    private final @Nullable Instant posedAt;

    /**
     * @param pose with which the next is compared
     * @param posedAt when it was seen
     */
    Window(Past past, Sums current, @Nullable Skeleton pose, @Nullable Instant posedAt) {
        this.past = past;
        this.current = current;
        this.pose = pose;
        this.posedAt = posedAt;
    }

    /** Moves on to the slice; a window begins anew where time goes back. */
    static Window at(@Nullable Window before, long slice) {
        if (before == null || slice < before.current.slice) {
            return new Window(Past.NONE, Sums.of(slice), null, null);
        }
        if (slice == before.current.slice) {
            return before;
        }
        Past past = before.past.then(before.current.closed(), slice - SLICES + 1);
        return new Window(past, Sums.of(slice), before.pose, before.posedAt);
    }

    static long slice(Instant at, Duration window) {
        return Math.floorDiv(at.toEpochMilli() * SLICES, window.toMillis());
    }

    Window plus(double[] values, @Nullable Skeleton reference, @Nullable Instant referenceAt) {
        return new Window(past, current.plus(values), reference, referenceAt);
    }

    /** In how many frames a face was read. */
    int faces() {
        return past.faces + current.faces();
    }

    Features features() {
        double[] means = new double[Feature.COUNT];
        for (int i = 0; i < means.length; i++) {
            int group = Feature.ALL.get(i).group();
            int slices = past.counts[group] + (current.knows(group) ? 1 : 0);
            double total = past.totals[i] + (current.knows(group) ? current.mean(i) : 0);
            means[i] = slices == 0 ? Double.NaN : total / slices;
        }
        int movement = Feature.FIDGETING.place();
        means[movement] = Motion.fidgeting(means[movement]);
        return new Features(means);
    }

    @Nullable
    Skeleton pose() {
        return pose;
    }

    @Nullable
    Instant posedAt() {
        return posedAt;
    }

    Past past() {
        return past;
    }

    Sums current() {
        return current;
    }
}
