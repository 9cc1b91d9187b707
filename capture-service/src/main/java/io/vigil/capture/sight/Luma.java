package io.vigil.capture.sight;

/**
 * The brightness of a picture, small: what the looks at a camera's condition and at motion are made on.
 *
 * @param grey 0 (black) to 255, row by row from the top left; not copied: whoever holds it does not write to it
 */
@SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
public record Luma(byte[] grey, int width, int height) {

    public Luma {
        if (grey.length != width * height) {
            throw new IllegalArgumentException("not " + width + " x " + height);
        }
    }
}
