package io.vigil.capture.video;

/**
 * FFmpeg could not open a stream.
 *
 * @param code FFmpeg's, below 0
 * @param timedOut whether patience was over
 */
public record OpeningFailed(int code, boolean timedOut) {}
