package io.vigil.scoring.analysis;

/**
 * A window of a camera's frames, summed up for the camera as a whole or for one subject whom it saw. It is made where the
 * camera's frames are, and judged where the subject's baseline is.
 *
 * @param of whom it is about
 */
public record Sample(Observed of, Span span, Reading reading, Origin origin) {

    /** Whether something was raised in the window; a baseline does not learn from such a one. */
    public boolean alerted() {
        return !reading.anomalies().isEmpty() || !reading.conducts().isEmpty();
    }

    /** The same on every replay: key, camera and the window's end. */
    public String id() {
        return of.key() + "-" + of.cameraId() + "-" + span.end().toEpochMilli();
    }
}
