package io.vigil.scoring.patrol;

import io.vigil.scoring.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's stay in one zone.
 *
 * @param seenAt when they were last seen inside
 * @param spells of the zone's rules that hold, one a rule at most
 */
public record Stay(String zoneId, Instant enteredAt, Instant seenAt, List<Spell> spells) {

    public Stay {
        spells = List.copyOf(spells);
    }

    static Stay begin(String zoneId, Instant at) {
        return new Stay(zoneId, at, at, List.of());
    }

    Stay seen(Instant at) {
        return new Stay(zoneId, enteredAt, at, spells);
    }

    Stay with(List<Spell> held) {
        return spells.isEmpty() && held.isEmpty() ? this : new Stay(zoneId, enteredAt, seenAt, held);
    }

    @Nullable
    Spell spell(Rule rule) {
        for (Spell spell : spells) {
            if (spell.rule() == rule) {
                return spell;
            }
        }
        return null;
    }

    /** From entering to last being seen: time in which nobody looked is not counted. */
    public Duration dwell() {
        return Duration.between(enteredAt, seenAt);
    }
}
