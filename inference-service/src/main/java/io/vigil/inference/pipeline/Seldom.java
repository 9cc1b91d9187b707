package io.vigil.inference.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets something be said at most once an interval, however often it happens. Thread-safe. */
final class Seldom {

    private final long apart;
    private final Map<String, Long> said = new ConcurrentHashMap<>();

    Seldom(Duration interval) {
        apart = interval.toNanos();
    }

    /** @return whether it may be said now */
    boolean isDue(String what) {
        long now = System.nanoTime();
        Long before = said.get(what);
        boolean due = before == null || now - before >= apart;
        return due && (before == null ? said.putIfAbsent(what, now) == null : said.replace(what, before, now));
    }
}
