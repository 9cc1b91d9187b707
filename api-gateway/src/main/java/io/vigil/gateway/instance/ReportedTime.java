package io.vigil.gateway.instance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a model writes it: ISO 8601 with {@code Z}, with an offset, or with neither; then it is local to the camera's
 * site. What Python's {@code isoformat()} and {@code str()} write are among it.
 */
record ReportedTime(LocalDateTime local, @Nullable ZoneOffset offset) {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)" + "(Z|[+-]\\d{2}(?::?\\d{2})?)?");

    /** Empty where it is none. */
    static Optional<ReportedTime> parse(String text) {
        Matcher parts = ISO.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2));
            String offset = parts.group(3);
            return Optional.of(new ReportedTime(local, offset == null ? null : ZoneOffset.of(offset)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @param site where it was written, for want of an offset; a local time that a change of clocks skips is the later */
    Instant at(ZoneId site) {
        return offset == null ? local.atZone(site).toInstant() : local.toInstant(offset);
    }
}
