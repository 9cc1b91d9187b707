package io.vigil.scoring.frame;

/** The record that a result was made from. */
public record Source(String topic, int partition, long offset) {}
