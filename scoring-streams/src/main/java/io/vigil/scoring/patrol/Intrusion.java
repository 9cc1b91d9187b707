package io.vigil.scoring.patrol;

import io.vigil.scoring.rule.Measure;
import io.vigil.scoring.rule.Ramp;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.zone.Limits;
import org.jspecify.annotations.Nullable;

/** Somebody is where nobody may be. */
record Intrusion() implements StayRule {

    @Override
    public Rule rule() {
        return Rule.OBJECTS_INSIDE;
    }

    @Override
    public boolean isIn(Limits limits) {
        return limits.restricted();
    }

    @Override
    public boolean holds(Inside inside, @Nullable Spell spell) {
        return true;
    }

    @Override
    public boolean isTold(Spell spell) {
        return true;
    }

    @Override
    public double confidence(Inside inside, @Nullable Spell spell) {
        return Ramp.restricted(inside.stay().dwell());
    }

    @Override
    public Measure measure(Stay stay, Spell spell) {
        return Measure.NONE;
    }
}
