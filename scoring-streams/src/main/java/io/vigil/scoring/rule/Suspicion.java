package io.vigil.scoring.rule;

import org.jspecify.annotations.Nullable;

/**
 * Something seen that a rule finds worth looking at.
 *
 * @param confidence 0-1
 * @param place null where the rule needs none
 * @param deed null where the rule is about no action
 */
public record Suspicion(
        double confidence,
        Rule rule,
        @Nullable Place place,
        Suspect suspect,
        @Nullable Deed deed) {

    public Suspicion(double confidence, Rule rule, Place place, Suspect suspect) {
        this(confidence, rule, place, suspect, null);
    }
}
