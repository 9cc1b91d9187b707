package io.vigil.scoring.rule;

/**
 * What the action model says that somebody does.
 *
 * @param action its label, lower case with underscores
 * @param inCompany whether another tracked person is near
 * @param armed whether something to stab or hit with is near
 */
public record Deed(String action, boolean inCompany, boolean armed) {}
