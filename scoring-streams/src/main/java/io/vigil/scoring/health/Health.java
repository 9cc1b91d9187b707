package io.vigil.scoring.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a camera's health.
 *
 * @param scored frames whose detections arrived, each counted once however often they were delivered
 * @param capture capture's last word, or null before its first
 * @param told what readers were last told, or null before anything was
 * @param news whether anything was counted since
 */
public record Health(
        String tenant,
        Ledger ledger,
        long scored,
        @Nullable Instant lastFrameAt,
        FrameRate rate,
        @Nullable CaptureState capture,
        @Nullable Told told,
        boolean news) {

    /** What a reader would miss if it changed and nobody said so. */
    public record Told(String state, Instant stateSince, float framesPerSecond) {}

    static Health unknown(String tenant) {
        return new Health(tenant, Ledger.EMPTY, 0, null, FrameRate.NONE, null, null, false);
    }

    Health scored(Instant at) {
        return new Health(tenant, ledger, scored + 1, at, rate.with(at), capture, told, true);
    }

    Health heard(Report report) {
        CaptureState word = report.capture();
        boolean later = word != null && (capture == null || word.reportedAt().isAfter(capture.reportedAt()));
        return new Health(
                report.tenant(), ledger.with(report), scored, lastFrameAt, rate, later ? word : capture, told, true);
    }

    Health told(Told now) {
        return new Health(tenant, ledger, scored, lastFrameAt, rate, capture, now, false);
    }
}
