package io.vigil.scoring.scene;

import java.time.Instant;

/**
 * Where a track's path has come to.
 *
 * @param x fraction of the picture's width, of the last point that counted
 * @param y fraction of its height
 */
public record Trace(long trackId, double x, double y, Instant seenAt) {}
