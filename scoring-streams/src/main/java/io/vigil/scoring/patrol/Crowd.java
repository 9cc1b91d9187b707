package io.vigil.scoring.patrol;

/** A zone with as many inside as make a crowd, or more. */
public record Crowd(String zoneId, Spell spell) {}
