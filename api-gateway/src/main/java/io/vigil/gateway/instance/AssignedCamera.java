package io.vigil.gateway.instance;

import io.vigil.gateway.camera.SealedConnection;
import org.jspecify.annotations.Nullable;

/**
 * A camera that an instance serves.
 *
 * @param masks as the column has them, for the instance to judge
 * @param epoch of the assignment: new with every change of who serves the camera
 */
record AssignedCamera(
        long id,
        String name,
        SealedConnection connection,
        @Nullable Double lat,
        @Nullable Double lang,
        @Nullable Long policeStation,
        int priority,
        String masks,
        @Nullable Boolean motionGate,
        long handlingRevision,
        long epoch) {}
