package io.vigil.scoring.analysis;

import java.time.Instant;

/**
 * A window of time and how much was seen in it.
 *
 * @param end not part of it
 * @param frames in which the camera saw anything at all, or the subject
 * @param people most tracked people at once
 */
public record Span(Instant start, Instant end, int frames, int people) {}
