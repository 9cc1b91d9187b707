package io.vigil.capture.video;

import java.time.Duration;

/**
 * How streams are read and pictures are made.
 *
 * @param connectWithin how long a camera may take to answer
 * @param frozenAfter how long a connected camera may go without a picture
 * @param maxWidth wider pictures are scaled down to this many pixels, their aspect kept
 * @param jpegQuality 1-100
 */
public record VideoSettings(Duration connectWithin, Duration frozenAfter, int maxWidth, int jpegQuality) {}
