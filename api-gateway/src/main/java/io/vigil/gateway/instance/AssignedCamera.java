package io.vigil.gateway.instance;

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
        String sealedUrl,
        @Nullable Double lat,
        @Nullable Double lang,
        @Nullable Long policeStation,
        int priority,
        String masks,
        @Nullable Boolean motionGate,
        long handlingRevision,
        long epoch) {}
