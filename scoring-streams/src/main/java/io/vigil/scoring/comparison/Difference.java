package io.vigil.scoring.comparison;

/** A setting that the trial had otherwise. */
public record Difference(String key, String was, String wouldBe) {}
