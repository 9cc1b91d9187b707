package io.vigil.scoring.patrol;

import io.vigil.scoring.rule.Measure;
import io.vigil.scoring.rule.Ramp;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.zone.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody stays for too long. */
record Loitering() implements StayRule {

    @Override
    public Rule rule() {
        return Rule.LOITERING;
    }

    @Override
    public boolean isIn(Limits limits) {
        return limits.loiteringAfter() != null;
    }

    @Override
    public boolean holds(Inside inside, @Nullable Spell spell) {
        Duration limit = inside.limits().loiteringAfter();
        return limit != null && inside.stay().dwell().compareTo(limit) >= 0;
    }

    @Override
    public boolean isTold(Spell spell) {
        return true;
    }

    @Override
    public double confidence(Inside inside, @Nullable Spell spell) {
        Duration limit = inside.limits().loiteringAfter();
        return limit == null ? 0 : Ramp.loitering(inside.stay().dwell(), limit);
    }

    @Override
    public Measure measure(Stay stay, Spell spell) {
        return Measure.of(stay.dwell());
    }
}
