package io.vigil.scoring.indicator;

/** A slice of time that is over: the means of its features, NaN where not known. */
final class Slice {
    final long slice;
    final float[] means;
    final int faces;

    /** @param faces in how many frames a face was read; the array is taken over */
    Slice(long slice, float[] means, int faces) {
        this.slice = slice;
        this.means = means;
        this.faces = faces;
    }
}
