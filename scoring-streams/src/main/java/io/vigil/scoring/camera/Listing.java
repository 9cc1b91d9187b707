package io.vigil.scoring.camera;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A camera as the catalogue lists it.
 *
 * @param active whether it is meant to be read
 * @param removedAt when it was taken off the list, or null while it is on it
 */
public record Listing(boolean active, @Nullable Instant removedAt) {

    public boolean removed() {
        return removedAt != null;
    }

    /** Whether its frames are missed when they fail to come. */
    public boolean expected() {
        return active && !removed();
    }

    /** Whether it was removed so long ago that nothing of it is still on its way. */
    public boolean goneFor(Duration time, Instant now) {
        return removedAt != null && Duration.between(removedAt, now).compareTo(time) >= 0;
    }
}
