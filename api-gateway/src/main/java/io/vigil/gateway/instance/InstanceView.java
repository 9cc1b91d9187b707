package io.vigil.gateway.instance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model instance as its admin sees it; never its secrets.
 *
 * @param configured whether the gateway's settings decide on it
 * @param state new, active, warned or inactive
 * @param cameraIds assigned to it by the admin
 * @param servedIds that it serves now: those assigned that have no stand-in, and those that it stands in for
 * @param processingIds that its last heartbeat named
 * @param tokens how many are in force
 */
record InstanceView(
        long id,
        String name,
        String email,
        String allowedAddress,
        @Nullable Integer capacity,
        boolean enabled,
        boolean configured,
        String state,
        Instant stateSince,
        @Nullable Instant lastHeartbeat,
        List<Long> cameraIds,
        List<Long> servedIds,
        List<Long> processingIds,
        long tokens) {}
