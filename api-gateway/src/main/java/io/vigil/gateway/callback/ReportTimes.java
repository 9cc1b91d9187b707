package io.vigil.gateway.callback;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/**
 * Reads times as reports have them: {@code 2025-11-14 14:30:00}, which is in the camera's time zone, or with {@code Z} or
 * an offset. A local time that comes twice, when clocks go back, is the one nearer to now: a report is about now. One that
 * never was, because clocks went forward, is read by the offset from before: that clock was not set yet.
 *
 * @param ahead how far beyond now a time may be
 * @param oldest how far before now a time may be
 */
record ReportTimes(Duration ahead, Duration oldest) {
    private static final int LONGEST = 40;
    private static final String FORM =
            "send one such as 2025-11-14 14:30:00, with Z or an offset where it is not local";
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Fails with {@link Refused}. */
    Instant read(String field, String text, ZoneId zone, Instant now) {
        Instant at = parsed(field, text, zone, now);
        if (at.isAfter(now.plus(ahead))) {
            throw Refused.invalid(field, "is in the future (" + at + ")", "set the clock, or the camera's time zone");
        }
        if (at.isBefore(now.minus(oldest))) {
            throw Refused.invalid(field, "is too long ago (" + at + ")", "set the clock");
        }
        return at;
    }

    private static Instant parsed(String field, String text, ZoneId zone, Instant now) {
        String form = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
        try {
            if (form.length() <= LONGEST) {
                TemporalAccessor time = TIME.parseBest(form, OffsetDateTime::from, LocalDateTime::from);
                return time instanceof OffsetDateTime fixed
                        ? fixed.toInstant()
                        : resolved((LocalDateTime) time, zone, now);
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw Refused.invalid(field, "is no time", FORM);
    }

    private static Instant resolved(LocalDateTime local, ZoneId zone, Instant now) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return local.toInstant(zone.getRules().getTransition(local).getOffsetBefore());
        }
        Instant nearest = local.toInstant(offsets.get(0));
        for (ZoneOffset offset : offsets) {
            Instant other = local.toInstant(offset);
            if (Duration.between(other, now)
                            .abs()
                            .compareTo(Duration.between(nearest, now).abs())
                    < 0) {
                nearest = other;
            }
        }
        return nearest;
    }
}
