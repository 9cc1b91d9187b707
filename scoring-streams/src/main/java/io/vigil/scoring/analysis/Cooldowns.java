package io.vigil.scoring.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When readers were last told of what, so that they are not told of it again at once. Immutable. */
public record Cooldowns(List<Told> told) {
    public static final Cooldowns NONE = new Cooldowns(List.of());

    /** More is not remembered; the earliest is forgotten first. */
    static final int MOST = 256;

    /** @param what a type of behaviour, or whom an alert was about */
    public record Told(String what, Instant at) {}

    public Cooldowns {
        told = List.copyOf(told);
    }

    public boolean isEmpty() {
        return told.isEmpty();
    }

    boolean mayTell(String what) {
        for (Told one : told) {
            if (one.what().equals(what)) {
                return false;
            }
        }
        return true;
    }

    /** Without those that have cooled down by then. */
    Cooldowns at(Instant now, Duration coolDown) {
        if (told.isEmpty()) {
            return this;
        }
        List<Told> warm = new ArrayList<>(told);
        warm.removeIf(one -> !now.isBefore(one.at().plus(coolDown)) || one.at().isAfter(now));
        return warm.size() == told.size() ? this : new Cooldowns(warm);
    }

    Cooldowns telling(String what, Instant at) {
        List<Told> more = new ArrayList<>(told);
        more.add(new Told(what, at));
        return new Cooldowns(more.size() > MOST ? more.subList(1, more.size()) : more);
    }
}
