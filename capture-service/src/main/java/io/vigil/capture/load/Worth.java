package io.vigil.capture.load;

/**
 * What a waiting frame is worth beside others; the least is given up first, the most is sent first.
 *
 * @param priority the camera's
 */
public record Worth(Kind kind, int priority) implements Comparable<Worth> {

    /** From the least to the most. */
    public enum Kind {
        /** For somebody who watches: worth nothing a moment later. */
        LIVE,
        /** Of a source that can wait, such as a file: never given up, but sent after what cannot wait. */
        PATIENT,
        /** For the models. */
        SAMPLED
    }

    @Override
    public int compareTo(Worth other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Integer.compare(priority, other.priority);
    }
}
