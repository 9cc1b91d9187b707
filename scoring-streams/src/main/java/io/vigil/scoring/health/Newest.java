package io.vigil.scoring.health;

/**
 * The newest frame that was scored. Its number is how many its session had captured by then, whether or not capture has
 * said so yet.
 */
public record Newest(String sessionId, long sequence) {}
