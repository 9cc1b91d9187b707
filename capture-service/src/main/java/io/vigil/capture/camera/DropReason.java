package io.vigil.capture.camera;

import java.util.Locale;

/** Why a sampled frame was given up before the broker had it. */
public enum DropReason {
    /** Too many frames wait for the broker, and this was among the least important. */
    BUFFER_FULL,
    /** The broker did not take it within the delivery time. */
    BROKER_AWAY,
    /** The schema registry was away when its answer was needed. */
    REGISTRY_AWAY,
    /** The broker said no: too large, not authorised, or the like. */
    REJECTED,
    /** The picture could not be encoded. */
    NOT_ENCODED,
    /** The processors cannot keep up, and this camera is among the least important. */
    OVERLOADED,
    /** The service was told to stop, and the broker did not take it before the end. */
    STOPPED;

    /** The word that topics and metrics use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
