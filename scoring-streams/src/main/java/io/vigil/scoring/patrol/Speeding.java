package io.vigil.scoring.patrol;

import io.vigil.scoring.rule.Measure;
import io.vigil.scoring.rule.Ramp;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.zone.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is faster than the zone's limit.
 *
 * @param after for how long they must be
 */
public record Speeding(Duration after) implements StayRule {
    /** Whoever was too fast is until they are this much of the limit, so that a speed at the limit is one event. */
    private static final double SLOWER = 0.9;

    @Override
    public Rule rule() {
        return Rule.SPEED;
    }

    @Override
    public boolean isIn(Limits limits) {
        return limits.speedLimit() != null;
    }

    @Override
    public boolean holds(Inside inside, @Nullable Spell spell) {
        Double limit = inside.limits().speedLimit();
        boolean was = spell != null && spell.begun() != null;
        return limit != null && inside.motion().speed() > (was ? SLOWER * limit : limit);
    }

    @Override
    public double amount(Inside inside, @Nullable Spell spell) {
        double speed = inside.motion().speed();
        return spell == null ? speed : Math.max(spell.amount(), speed);
    }

    @Override
    public boolean isTold(Spell spell) {
        return spell.lasted().compareTo(after) >= 0;
    }

    @Override
    public double confidence(Inside inside, @Nullable Spell spell) {
        Double limit = inside.limits().speedLimit();
        return limit == null || spell == null || spell.begun() == null ? 0 : Ramp.speeding(spell.amount(), limit);
    }

    @Override
    public Measure measure(Stay stay, Spell spell) {
        return Measure.ofSpeed(spell.amount());
    }
}
