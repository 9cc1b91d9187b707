package io.vigil.scoring.health;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Frames counted by the second of their capture.
 *
 * @param bySecond epoch second to frames; only the last few seconds are kept
 */
public record FrameRate(SortedMap<Long, Integer> bySecond) {
    public static final FrameRate NONE = new FrameRate(new TreeMap<>());

    private static final int WINDOW = 10;
    private static final int KEPT = 3 * WINDOW;

    public FrameRate {
        bySecond = new TreeMap<>(bySecond);
    }

    FrameRate with(Instant frame) {
        TreeMap<Long, Integer> counted = new TreeMap<>(bySecond);
        counted.merge(frame.getEpochSecond(), 1, Integer::sum);
        long newest = frame.getEpochSecond();
        counted.headMap(newest - KEPT).clear();
        counted.tailMap(newest, false).clear(); // counted before the clock was set back
        return new FrameRate(counted);
    }

    /** Frames a second over the ten whole seconds before {@code at}. */
    float at(Instant at) {
        long until = at.getEpochSecond();
        int frames = bySecond.subMap(until - WINDOW, until).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return (float) frames / WINDOW;
    }
}
