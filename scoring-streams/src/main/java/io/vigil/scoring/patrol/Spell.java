package io.vigil.scoring.patrol;

import io.vigil.scoring.rule.Occurrence;
import io.vigil.scoring.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time for which what a rule looks for holds. It survives not being seen for a tolerance.
 *
 * @param heldAt when it was last seen to hold
 * @param amount the rule's own figure: highest speed, most people, distance moved the wrong way
 * @param begun what readers were told, or null where they were not
 */
public record Spell(
        Rule rule,
        Instant since,
        Instant heldAt,
        double amount,
        @Nullable Occurrence begun) {

    static Spell begin(Rule rule, Instant at, double amount) {
        return new Spell(rule, at, at, amount, null);
    }

    Spell holds(Instant at, double grown) {
        return new Spell(rule, since, at, grown, begun);
    }

    Spell amounts(double changed) {
        return new Spell(rule, since, heldAt, changed, begun);
    }

    Spell begun(Occurrence occurrence) {
        return new Spell(rule, since, heldAt, amount, occurrence);
    }

    Duration lasted() {
        return Duration.between(since, heldAt);
    }

    /** The moment after which it is over, unless it is seen to hold before. */
    Instant until(Duration tolerance) {
        return heldAt.plus(tolerance);
    }
}
