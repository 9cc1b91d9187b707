package io.vigil.capture.camera;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/**
 * The ledgers of one camera's connections. Each is told about until all its frames have met their fate and another has
 * followed, so that no total is lost. Thread-safe.
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

    /** All there is to tell, the oldest first; what is settled and followed by another is told for the last time. */
    synchronized List<Told> tell() {
        List<Told> told = new ArrayList<>();
        int left = open.size();
        for (Iterator<Ledger> ledgers = open.iterator(); ledgers.hasNext(); left--) {
            Ledger ledger = ledgers.next();
            Ledger.Totals totals = ledger.totals();
            told.add(new Told(ledger.sessionId(), totals));
            if (left > 1 && totals.inFlight() == 0) {
                ledgers.remove();
            }
        }
        return told;
    }

    record Told(String sessionId, Ledger.Totals totals) {}

    static Ledger fresh() {
        return new Ledger(UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH));
    }
}
