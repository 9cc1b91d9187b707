package io.vigil.inference.analysis;

/** Which frame it is, and the record it came in. */
public record FrameOrigin(String tenant, String cameraId, String frameId, String topic, int partition, long offset) {}
