package io.vigil.capture.load;

/** How much of a camera is left out while the processors cannot keep up, from nothing to almost all. */
public enum Level {
    NOTHING,
    /** Pictures that no other refers to are not decoded. */
    DISPOSABLE,
    /** And every second picture that is wanted is not taken. */
    HALF,
    /** And only pictures that can be decoded alone are decoded. */
    KEYFRAMES;

    /** From nothing to almost all. */
    static final int STEPS = values().length - 1;

    Level atLeast(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Level of(int steps) {
        return values()[Math.max(0, Math.min(steps, STEPS))];
    }
}
