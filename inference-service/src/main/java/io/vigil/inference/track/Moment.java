package io.vigil.inference.track;

import java.time.Instant;

/**
 * When a picture was taken.
 *
 * @param sessionId of the camera's connection; tracks do not outlive it
 * @param sequence counts the session's pictures from 1
 */
public record Moment(String sessionId, long sequence, Instant capturedAt) {}
