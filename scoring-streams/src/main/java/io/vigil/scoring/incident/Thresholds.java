package io.vigil.scoring.incident;

import java.time.Duration;

/**
 * When an incident opens, is confirmed and clears.
 *
 * @param suspicious confidence 0-1 from which an incident opens, and below which it is quiet
 * @param confirmed confidence 0-1 that must last
 * @param sustained how long it must last
 * @param quiet how long it must be quiet before the incident clears
 * @param mostTracks how many tracks an incident names; a crowd must not make it grow for ever
 */
public record Thresholds(double suspicious, double confirmed, Duration sustained, Duration quiet, int mostTracks) {}
