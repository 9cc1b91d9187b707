package io.vigil.scoring.patrol;

import io.vigil.scoring.rule.Measure;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.zone.Limits;
import org.jspecify.annotations.Nullable;

/** A rule of zones that judges each stay by itself. */
interface StayRule {

    Rule rule();

    /** Whether a zone with these limits has the rule. */
    boolean isIn(Limits limits);

    /**
     * Whether what the rule looks for is to be seen now.
     *
     * @param spell the spell so far, or null
     */
    boolean holds(Inside inside, @Nullable Spell spell);

    /** The rule's own figure after this frame. */
    default double amount(Inside inside, @Nullable Spell spell) {
        return 0;
    }

    /** Whether the spell is one that readers are told of. */
    boolean isTold(Spell spell);

    /** 0-1 of suspicion. */
    double confidence(Inside inside, @Nullable Spell spell);

    Measure measure(Stay stay, Spell spell);
}
