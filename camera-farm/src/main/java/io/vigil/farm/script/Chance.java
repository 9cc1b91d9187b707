package io.vigil.farm.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lines of a script drawn by lot, the same for the same seed. */
final class Chance {
    private static final List<String> FAULTS = List.of(
            "stop",
            "freeze",
            "stick",
            "garble",
            "lose 0.2",
            "pace 0.5",
            "narrow 20000",
            "lock",
            "show dark",
            "show blurred",
            "show no-signal",
            "show small");
    private static final int SHORTEST = 5;
    private static final int SPREAD = 16;

    private Chance() {}

    /** @param seconds in which they begin */
    static List<String> lines(long seed, int faults, int cameras, int seconds) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < faults; i++) {
            lines.add("at " + random.nextInt(seconds) + "s camera " + (1 + random.nextInt(cameras)) + " "
                    + FAULTS.get(random.nextInt(FAULTS.size())) + " for " + (SHORTEST + random.nextInt(SPREAD)) + "s");
        }
        return lines;
    }
}
