package io.vigil.capture.sight;

/** A decoded picture, 8 bits a sample, as far as it is looked at. Valid until the next picture; one thread. */
public interface Planes {

    /** In pixels. */
    int width();

    /** In pixels. */
    int height();

    /** Whether it was coded without reference to others. */
    boolean keyframe();

    /** Copies one row of brightness. */
    void luma(int row, byte[] into);

    /**
     * Copies the colour of one row, as many samples as there are, into the beginning of each; 128 is no colour.
     *
     * @param row of the picture, not of its chroma planes
     * @return how many samples a row has
     */
    int chroma(int row, byte[] u, byte[] v);
}
