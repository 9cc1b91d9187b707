package io.vigil.scoring.patrol;

import io.vigil.scoring.rule.Measure;
import io.vigil.scoring.rule.Ramp;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.zone.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Somebody moves against the zone's one way.
 *
 * @param angle degrees between their heading and the way beyond which it is wrong
 * @param distance picture widths against the way after which it is certain
 */
public record WrongWay(double angle, double distance) implements StayRule {

    @Override
    public Rule rule() {
        return Rule.WRONG_WAY;
    }

    @Override
    public boolean isIn(Limits limits) {
        return limits.way() != null;
    }

    @Override
    public boolean holds(Inside inside, @Nullable Spell spell) {
        Double way = inside.limits().way();
        Motion motion = inside.motion();
        return way != null && motion.isHeaded() && motion.cosineTo(way) < Math.cos(Math.toRadians(angle));
    }

    /** Picture widths against the way since the spell began; steps with it count the other way. */
    @Override
    public double amount(Inside inside, @Nullable Spell spell) {
        Double way = inside.limits().way();
        double before = spell == null ? 0 : spell.amount();
        return way == null ? before : before - inside.pursuit().stepAlong(way);
    }

    @Override
    public boolean isTold(Spell spell) {
        return spell.amount() >= distance;
    }

    @Override
    public double confidence(Inside inside, @Nullable Spell spell) {
        return spell == null || spell.begun() == null ? 0 : Ramp.wrongWay(Math.max(distance, spell.amount()), distance);
    }

    @Override
    public Measure measure(Stay stay, Spell spell) {
        return Measure.NONE;
    }
}
