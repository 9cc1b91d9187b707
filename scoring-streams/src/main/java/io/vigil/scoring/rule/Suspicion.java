package io.vigil.scoring.rule;

/**
 * Something seen that a rule finds worth looking at.
 *
 * @param confidence 0-1
 */
public record Suspicion(double confidence, Rule rule, Place place, Suspect suspect) {}
