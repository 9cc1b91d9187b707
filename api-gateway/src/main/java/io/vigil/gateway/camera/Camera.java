package io.vigil.gateway.camera;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A camera as it was registered, without its address.
 *
 * @param id the database's; as a decimal string it keys every topic by camera
 * @param priority the lowest is dropped first when workers cannot keep up
 * @param changedAt when it was last written
 */
public record Camera(
        long id,
        String name,
        @Nullable String location,
        @Nullable Integer outletId,
        int priority,
        String timeZone,
        boolean active,
        Instant changedAt) {

    /** The key by which topics know it. */
    public String key() {
        return Long.toString(id);
    }
}
