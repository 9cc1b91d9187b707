package io.vigil.scoring.baseline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What samples are compared with: the days that were over when the baseline was last rolled, together.
 *
 * @param until the last of them; null before the first roll
 * @param days on which there were samples
 * @param ready whether there were samples and days enough
 */
public record Reference(@Nullable LocalDate until, int days, Usual usual, boolean ready) {
    static final Reference NONE = new Reference(null, 0, Usual.NONE, false);

    /** @param days in order; the merging keeps to it, so that the figures are the same each time */
    static Reference of(List<Day> days, Readiness readiness) {
        Usual together = Usual.NONE;
        for (Day day : days) {
            together = together.merge(day.usual());
        }
        LocalDate until = days.isEmpty() ? null : days.get(days.size() - 1).date();
        return new Reference(until, days.size(), together, readiness.met(together.samples(), days.size()));
    }
}
