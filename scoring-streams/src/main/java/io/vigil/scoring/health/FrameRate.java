package io.vigil.scoring.health;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Frames counted by the second of their capture.
 *
 * @param past epoch second to frames, of the last few seconds before the newest; never changed
 * @param second the newest
 * @param frames in it so far
 */
public record FrameRate(SortedMap<Long, Integer> past, long second, int frames) {
    public static final FrameRate NONE = new FrameRate(Collections.emptySortedMap(), 0, 0);

    private static final int WINDOW = 10;
    private static final int KEPT = 3 * WINDOW;

    /** @param bySecond as {@link #bySecond} gave it */
    public static FrameRate of(SortedMap<Long, Integer> bySecond) {
        if (bySecond.isEmpty()) {
            return NONE;
        }
        TreeMap<Long, Integer> past = new TreeMap<>(bySecond);
        long newest = past.lastKey();
        int frames = past.getOrDefault(newest, 0);
        past.remove(newest);
        return new FrameRate(Collections.unmodifiableSortedMap(past), newest, frames);
    }

    /** Epoch second to frames. */
    public SortedMap<Long, Integer> bySecond() {
        TreeMap<Long, Integer> all = new TreeMap<>(past);
        if (frames > 0) {
            all.put(second, frames);
        }
        return all;
    }

    /** Most frames come in the second of the one before: for them nothing is copied. */
    FrameRate with(Instant frame) {
        long newest = frame.getEpochSecond();
        if (newest == second && frames > 0) {
            return new FrameRate(past, second, frames + 1);
        }
        TreeMap<Long, Integer> counted = new TreeMap<>(bySecond());
        counted.headMap(newest - KEPT).clear();
        counted.tailMap(newest).clear(); // counted before the clock was set back
        return new FrameRate(Collections.unmodifiableSortedMap(counted), newest, 1);
    }

    /** Frames a second over the ten whole seconds before {@code at}. */
    float at(Instant at) {
        long until = at.getEpochSecond();
        int seen = second >= until - WINDOW && second < until ? frames : 0;
        for (int counted : past.subMap(until - WINDOW, until).values()) {
            seen += counted;
        }
        return (float) seen / WINDOW;
    }
}
