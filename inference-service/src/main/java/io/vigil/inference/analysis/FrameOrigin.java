package io.vigil.inference.analysis;

/**
 * Which frame it is, and the record it came in.
 *
 * @param sourceWidth of the camera's picture, pixels
 * @param sourceHeight of the camera's picture, pixels
 */
public record FrameOrigin(
        String tenant,
        String cameraId,
        String frameId,
        int sourceWidth,
        int sourceHeight,
        String topic,
        int partition,
        long offset) {}
