package io.vigil.capture.roster;

import io.vigil.capture.camera.Camera;
import java.time.Duration;
import java.util.List;

/** A place that says which cameras are to be captured. Used by the roster's thread alone. */
public interface CameraList extends AutoCloseable {

    /**
     * All cameras that are wanted now. One whose entry cannot be used is listed all the same, with an
     * {@link io.vigil.capture.camera.CameraAddress.Unusable} address.
     *
     * @throws Unavailable where there is no list to be had; the last one stays in force
     */
    List<Camera> read();

    /** How long after a list the next one is asked for. */
    Duration period();

    /** The list last read is in force from now on. */
    default void taken() {}

    /** @param again what to call, on any thread, when it has been heard that there is another list */
    default void onChange(Runnable again) {}

    /** Takes leave, within a second. */
    @Override
    default void close() {}
}
