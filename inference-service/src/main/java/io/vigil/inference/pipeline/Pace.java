package io.vigil.inference.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast the models work frames off: as fast as the slowest step of late, whatever the hardware. Thread-safe.
 */
final class Pace {

    /** Weight of the newest batch in the running mean. */
    private static final double NEWEST = 0.25;

    /** A model's first runs of a size prepare what later runs find ready: they say little of its pace. */
    private static final int FIRST = 3;

    private final Map<String, Double> perFrame = new ConcurrentHashMap<>();
    private final Map<String, Integer> runs = new ConcurrentHashMap<>();

    void took(String step, int frames, long nanoseconds) {
        if (runs.merge(step, 1, Integer::sum) > FIRST) {
            double now = (double) nanoseconds / frames;
            perFrame.merge(step, now, (before, added) -> before + NEWEST * (added - before));
        }
    }

    /** @return how many frames are worked off within the time, between the bounds; the upper one while nobody knows */
    int within(Duration time, int least, int most) {
        double slowest = perFrame.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return slowest == 0 ? most : (int) Math.max(least, Math.min(most, time.toNanos() / slowest));
    }
}
