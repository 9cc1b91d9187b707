package io.vigil.capture.camera;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What became of one session's pictures. At any moment captured = published + dropped + in flight. Thread-safe. */
public final class Ledger {
    private final String sessionId;
    private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
    private long decoded;
    private long captured;
    private long published;
    private long live;

    public Ledger(String sessionId) {
        this.sessionId = sessionId;
    }

    /**
     * @param dropped by the reason's word, without zeros
     * @param live pictures that went to those who watch; no part of what was captured
     */
    public record Totals(long decoded, long captured, long published, Map<String, Long> dropped, long live) {
        public Totals {
            dropped = Map.copyOf(dropped);
        }

        /** Captured, with a fate still open. */
        public long inFlight() {
            return captured
                    - published
                    - dropped.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public String sessionId() {
        return sessionId;
    }

    /** @return how many pictures this makes */
    synchronized long decode() {
        return ++decoded;
    }

    /** @return the frame's sequence */
    public synchronized long capture() {
        return ++captured;
    }

    public synchronized void publish() {
        published++;
    }

    /** A live picture has arrived. */
    public synchronized void show() {
        live++;
    }

    public synchronized void drop(DropReason reason) {
        dropped.merge(reason, 1L, Long::sum);
    }

    public synchronized Totals totals() {
        Map<String, Long> byWord = new TreeMap<>();
        dropped.forEach((reason, count) -> byWord.put(reason.word(), count));
        return new Totals(decoded, captured, published, byWord, live);
    }
}
