package io.vigil.capture.camera;

/**
 * An encoded picture, and the size of what it was made from, in pixels.
 *
 * @param jpeg not copied: whoever holds it does not write to it
 */
@SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
public record Picture(byte[] jpeg, int width, int height, int sourceWidth, int sourceHeight) {}
