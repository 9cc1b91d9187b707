package io.vigil.gateway.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of the first of many at once, and of those that follow together, once a window: however hard somebody knocks, the
 * trail grows slowly and nothing is left out of the count. Bounded, and thread-safe.
 */
final class Repeats<K> {
    private final Duration window;
    private final int most;
    private final Map<K, Since> known = new LinkedHashMap<>();

    private record Since(Instant told, int more) {}

    /** @param count how often since it was told of last */
    record Due<K>(K what, int count) {}

    /** @param most how many different ones are known at a time */
    Repeats(Duration window, int most) {
        this.window = window;
        this.most = most;
    }

    /** @return whether it is to be told of now; the count of the others comes with {@link #due} */
    synchronized boolean isFirst(K what, Instant now) {
        Since since = known.get(what);
        known.put(what, since == null ? new Since(now, 0) : new Since(since.told(), since.more() + 1));
        return since == null;
    }

    /** Whether there is room for it, or for one more. */
    synchronized boolean holds(K what) {
        return known.containsKey(what) || known.size() < most;
    }

    /** Those that came again in a window that is over. */
    synchronized List<Due<K>> due(Instant now) {
        List<Due<K>> due = new ArrayList<>();
        Iterator<Map.Entry<K, Since>> entries = known.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<K, Since> entry = entries.next();
            if (entry.getValue().told().plus(window).isAfter(now)) {
                continue;
            }
            if (entry.getValue().more() == 0) {
                entries.remove();
            } else {
                due.add(new Due<>(entry.getKey(), entry.getValue().more()));
                entry.setValue(new Since(now, 0));
            }
        }
        return due;
    }

    /** All that came again and was not told of yet, at the end. */
    synchronized List<Due<K>> rest() {
        List<Due<K>> rest = new ArrayList<>();
        known.forEach((what, since) -> {
            if (since.more() > 0) {
                rest.add(new Due<>(what, since.more()));
            }
        });
        known.clear();
        return rest;
    }
}
