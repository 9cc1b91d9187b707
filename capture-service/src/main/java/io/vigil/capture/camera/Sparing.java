package io.vigil.capture.camera;

/** What a decoder may leave out, from nothing to almost all. */
public enum Sparing {
    NOTHING,
    /** Pictures that no other refers to. */
    DISPOSABLE,
    /** All that cannot be decoded alone. */
    ALL_BUT_KEYFRAMES;

    Sparing atLeast(Sparing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
