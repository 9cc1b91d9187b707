package io.vigil.capture.load;

/**
 * How far something is turned down: at once when it must be, back in steps after a time of calm. A step back that was too
 * early doubles the calm that the next one takes. Counts ticks of a second. Not thread-safe.
 */
final class Ramp {
    private static final int SETTLING = 2;
    private static final int SHORTEST_CALM = 5;
    private static final int LONGEST_CALM = 60;
    private static final int TOO_EARLY = 30;

    private int depth;
    private int calm;
    private int calmNeeded = SHORTEST_CALM;
    private int sinceChange = SETTLING;
    private int sinceRelief = LONGEST_CALM;

    /** @return how far down now */
    int trouble(int step, int deepest) {
        calm = 0;
        tick();
        if (sinceChange < SETTLING || depth >= deepest) {
            return depth;
        }
        if (sinceRelief < TOO_EARLY) {
            calmNeeded = Math.min(2 * calmNeeded, LONGEST_CALM);
            sinceRelief = TOO_EARLY;
        }
        depth = Math.min(deepest, depth + step);
        sinceChange = 0;
        return depth;
    }

    /** @return how far down now */
    int calm(int step) {
        tick();
        calm++;
        if (depth > 0 && calm >= calmNeeded) {
            depth = Math.max(0, depth - step);
            calm = 0;
            sinceChange = 0;
            sinceRelief = 0;
        } else if (depth == 0 && calm >= LONGEST_CALM) {
            calmNeeded = SHORTEST_CALM;
        }
        return depth;
    }

    int depth() {
        return depth;
    }

    private void tick() {
        sinceChange = Math.min(sinceChange + 1, SETTLING);
        sinceRelief = Math.min(sinceRelief + 1, LONGEST_CALM);
    }
}
