package io.vigil.scoring.incident;

import io.vigil.scoring.patrol.Notes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that scoring remembers of a camera.
 *
 * @param seenAt the last frame's capture time, or null where there was none yet
 * @param notes who is where, and what they do there
 * @param open the incident that has not cleared, or null while idle
 */
public record Watch(
        String tenant,
        @Nullable Instant seenAt,
        Notes notes,
        @Nullable OpenIncident open) {

    /** Of a camera that is only heard of. */
    static Watch unseen(String tenant) {
        return new Watch(tenant, null, Notes.NONE, null);
    }

    Watch with(@Nullable OpenIncident incident) {
        return new Watch(tenant, seenAt, notes, incident);
    }
}
