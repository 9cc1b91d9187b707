package io.vigil.scoring.incident;

import io.vigil.scoring.zone.Presence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that scoring remembers of a camera.
 *
 * @param seenAt the last frame's capture time, or null where there was none yet
 * @param stays who is where
 * @param open the incident that has not cleared, or null while idle
 */
public record Watch(
        String tenant,
        @Nullable Instant seenAt,
        List<Presence> stays,
        @Nullable OpenIncident open) {

    public Watch {
        stays = List.copyOf(stays);
    }

    /** Of a camera that is only heard of. */
    static Watch unseen(String tenant) {
        return new Watch(tenant, null, List.of(), null);
    }

    Watch with(@Nullable OpenIncident incident) {
        return new Watch(tenant, seenAt, stays, incident);
    }
}
