package io.vigil.scoring.health;

import io.vigil.scoring.frame.SeenFrame;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a camera's health.
 *
 * @param ledger what was reported, without the newest session's last frames
 * @param scored frames whose detections arrived, each counted once however often they were delivered
 * @param newest of them, or null before the first
 * @param lastFrameAt its capture time
 * @param due of the captured frames
 * @param capture capture's last word, or null before its first
 * @param told what readers were last told, or null before anything was
 * @param news whether anything was counted since
 */
public record Health(
        String tenant,
        Ledger ledger,
        long scored,
        @Nullable Newest newest,
        @Nullable Instant lastFrameAt,
        Due due,
        FrameRate rate,
        @Nullable CaptureState capture,
        @Nullable Told told,
        boolean news) {

    /** What a reader would miss if it changed and nobody said so. */
    public record Told(String state, Instant stateSince, float framesPerSecond, long residual) {}

    static Health unknown(String tenant) {
        return new Health(tenant, Ledger.EMPTY, 0, null, null, Due.NONE, FrameRate.NONE, null, null, false);
    }

    Health scored(SeenFrame frame) {
        Newest next = new Newest(frame.sessionId(), frame.sequence());
        boolean otherSession = newest != null && !newest.sessionId().equals(next.sessionId());
        Ledger known = otherSession ? counted() : ledger;
        return new Health(tenant, known, scored + 1, next, frame.at(), due, rate.with(frame.at()), capture, told, true);
    }

    Health heard(Report report) {
        CaptureState word = report.capture();
        boolean later = word != null && (capture == null || word.reportedAt().isAfter(capture.reportedAt()));
        return new Health(
                report.tenant(),
                ledger.with(report),
                scored,
                newest,
                lastFrameAt,
                due,
                rate,
                word != null && later ? word.after(capture) : capture,
                told,
                true);
    }

    /** @param now null where readers were made to forget the camera */
    Health told(@Nullable Told now) {
        return new Health(tenant, ledger, scored, newest, lastFrameAt, due, rate, capture, now, now == null);
    }

    /** What was captured is due some time later. */
    Health ageing(Instant now, Duration after) {
        Due next = due.at(now, balance().counts().captured(), after);
        return next.equals(due)
                ? this
                : new Health(tenant, ledger, scored, newest, lastFrameAt, next, rate, capture, told, news);
    }

    Balance balance() {
        return Balance.of(counted().total(), scored, due.frames());
    }

    private Ledger counted() {
        return newest == null || lastFrameAt == null ? ledger : ledger.with(newest, lastFrameAt);
    }
}
