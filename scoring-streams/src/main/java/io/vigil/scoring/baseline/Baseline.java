package io.vigil.scoring.baseline;

import io.vigil.risk.Indicators;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A subject's last thirty days and today. Samples change their day at once, and what samples are compared with only once a
 * day, when the days that are over are merged: a subject that slowly moves away within a day is still far from the days before.
 * Immutable.
 *
 * @param days those with samples, in order
 */
public record Baseline(List<Day> days, Reference reference) {
    /** Days that are compared with. */
    public static final int WINDOW = 30;

    public static final Baseline NONE = new Baseline(List.of(), Reference.NONE);

    public Baseline {
        days = List.copyOf(days);
    }

    /** Whether the day's samples still count. */
    public static boolean remembers(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusDays(WINDOW));
    }

    /** With one sample more on its day, which may be an earlier one; it is compared with from the next roll on. */
    public Baseline learn(LocalDate date, Indicators sample) {
        List<Day> learned = new ArrayList<>(days);
        int at = learned.size();
        while (at > 0 && learned.get(at - 1).date().isAfter(date)) {
            at--;
        }
        if (at > 0 && learned.get(at - 1).date().equals(date)) {
            learned.set(at - 1, new Day(date, learned.get(at - 1).usual().plus(sample)));
        } else {
            learned.add(at, new Day(date, Usual.NONE.plus(sample)));
        }
        return new Baseline(learned, reference);
    }

    /**
     * As of the beginning of a day: the thirty before it are compared with from now on, and earlier ones forgotten.
     *
     * @return this one where that changes nothing
     */
    public Baseline roll(LocalDate today, Readiness readiness) {
        List<Day> kept =
                days.stream().filter(day -> remembers(day.date(), today)).toList();
        List<Day> over = kept.stream().filter(day -> day.date().isBefore(today)).toList();
        Baseline rolled = new Baseline(kept, Reference.of(over, readiness));
        return rolled.equals(this) ? this : rolled;
    }

    /** |z| of the indicator furthest from what is usual; empty while the baseline is not ready. */
    public Optional<Double> distance(Indicators sample) {
        return reference.ready() ? Optional.of(reference.usual().distance(sample)) : Optional.empty();
    }

    /** Whether nothing is left to compare with or to add to. */
    public boolean empty() {
        return days.isEmpty();
    }
}
