package io.vigil.scoring.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up running totals over sessions. A few sessions stay open, because two workers may report a camera by turns while
 * one takes over from the other; older ones are settled into one sum.
 *
 * @param settled the sum of sessions that are over
 * @param settledUntil the last report among them, or null; a report from before it has been counted
 * @param sessions those that may still report, in the order of their first report
 */
public record Ledger(Counts settled, @Nullable Instant settledUntil, List<Session> sessions) {
    public static final Ledger EMPTY = new Ledger(Counts.NONE, null, List.of());

    private static final int OPEN_SESSIONS = 6;
    private static final String CAPTURE = "capture";

    public Ledger {
        sessions = List.copyOf(sessions);
    }

    /** The latest totals of one session of one stage. */
    public record Session(String stage, String sessionId, Instant reportedAt, Counts counts) {
        private boolean is(Session other) {
            return stage.equals(other.stage) && sessionId.equals(other.sessionId);
        }

        private Session orLater(Session other) {
            Instant latest = other.reportedAt.isAfter(reportedAt) ? other.reportedAt : reportedAt;
            return new Session(stage, sessionId, latest, counts.orLater(other.counts));
        }
    }

    /** All that was counted so far. */
    public Counts total() {
        return sessions.stream().map(Session::counts).reduce(settled, Counts::plus);
    }

    Ledger with(Report report) {
        return with(new Session(report.stage(), report.sessionId(), report.at(), report.counts()));
    }

    /** A frame that was scored has been captured, and all before it in its session. */
    Ledger with(Newest frame, Instant at) {
        return with(new Session(CAPTURE, frame.sessionId(), at, Counts.of(frame.sequence(), 0, 0, Map.of())));
    }

    private Ledger with(Session heard) {
        for (int i = 0; i < sessions.size(); i++) {
            if (sessions.get(i).is(heard)) {
                List<Session> updated = new ArrayList<>(sessions);
                updated.set(i, sessions.get(i).orLater(heard));
                return new Ledger(settled, settledUntil, updated);
            }
        }
        if (settledUntil != null && !heard.reportedAt().isAfter(settledUntil)) {
            return this;
        }
        List<Session> extended = new ArrayList<>(sessions);
        extended.add(heard);
        Ledger ledger = new Ledger(settled, settledUntil, extended);
        return extended.size() > OPEN_SESSIONS ? ledger.settleOldest() : ledger;
    }

    private Ledger settleOldest() {
        Session oldest =
                sessions.stream().min(Comparator.comparing(Session::reportedAt)).orElseThrow();
        List<Session> rest = new ArrayList<>(sessions);
        rest.remove(oldest);
        boolean later = settledUntil == null || oldest.reportedAt().isAfter(settledUntil);
        return new Ledger(settled.plus(oldest.counts()), later ? oldest.reportedAt() : settledUntil, rest);
    }
}
