package io.vigil.inference.comparison;

import java.time.Instant;

/**
 * What both models said of one frame.
 *
 * @param aspect the picture's width over its height
 */
public record FramePair(
        String frameId, String cameraId, Instant capturedAt, float aspect, Opinion main, Opinion shadow) {}
