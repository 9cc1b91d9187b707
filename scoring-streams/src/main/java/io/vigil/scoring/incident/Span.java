package io.vigil.scoring.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an incident was: start, end and clearing are in this order as far as they are there.
 *
 * @param start first suspicious capture time, or the start of the reported crime where that is earlier
 * @param end confirming capture time, or the end of the reported crime; null while it is not confirmed
 * @param clearedAt when quiet had lasted long enough, or null
 */
public record Span(
        Instant start, @Nullable Instant end, @Nullable Instant clearedAt) {

    static Span from(Instant start) {
        return new Span(start, null, null);
    }

    Span until(Instant at) {
        return new Span(start, later(start, at), clearedAt);
    }

    /** Both this and another, from the earlier start to the later end. */
    Span with(Instant otherStart, Instant otherEnd) {
        Instant first = otherStart.isBefore(start) ? otherStart : start;
        return new Span(first, end == null ? otherEnd : later(end, otherEnd), clearedAt);
    }

    Span cleared(Instant at) {
        return new Span(start, end, at);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
