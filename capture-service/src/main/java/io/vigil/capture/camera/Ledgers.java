package io.vigil.capture.camera;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/**
 * The ledgers of one camera's connections. A ledger is told about until all its frames have met their fate, and only then
 * the next one, so that no total is lost and none goes back. Thread-safe.
 */
final class Ledgers {
    private static final int ID_LENGTH = 16;

    private final Deque<Ledger> open = new ArrayDeque<>();

    Ledgers() {
        open.add(fresh());
    }

    /** The ledger for a connection that has just brought its first picture. */
    synchronized Ledger next() {
        Ledger last = open.getLast();
        if (last.totals().decoded() == 0) {
            return last;
        }
        Ledger next = fresh();
        open.addLast(next);
        return next;
    }

    /** The ledger to tell about, which is told about for the last time where it is settled and another follows. */
    synchronized Told tell() {
        Ledger first = open.getFirst();
        Ledger.Totals totals = first.totals();
        if (open.size() > 1 && totals.inFlight() == 0) {
            open.removeFirst();
        }
        return new Told(first.sessionId(), totals);
    }

    record Told(String sessionId, Ledger.Totals totals) {}

    static Ledger fresh() {
        return new Ledger(UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH));
    }
}
