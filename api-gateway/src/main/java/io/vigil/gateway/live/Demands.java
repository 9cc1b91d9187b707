package io.vigil.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be told of the cameras that are watched: at once, again before it runs out, and when nobody is left. Not thread-safe. */
final class Demands {
    private final Duration lasting;
    private final Map<String, Instant> told = new HashMap<>();

    /** @param lasting for how long a camera is asked for at a time */
    Demands(Duration lasting) {
        this.lasting = lasting;
    }

    /** A camera's every frame is wanted until then; until now: no more. */
    record Demand(String camera, Instant until) {}

    /** What to tell now. */
    List<Demand> due(Set<String> watched, Instant now) {
        List<Demand> due = new ArrayList<>();
        told.keySet().removeIf(camera -> {
            boolean left = !watched.contains(camera);
            if (left) {
                due.add(new Demand(camera, now));
            }
            return left;
        });
        for (String camera : watched) {
            Instant before = told.get(camera);
            if (before == null || !before.plus(lasting.dividedBy(3)).isAfter(now)) {
                told.put(camera, now);
                due.add(new Demand(camera, now.plus(lasting)));
            }
        }
        return due;
    }
}
