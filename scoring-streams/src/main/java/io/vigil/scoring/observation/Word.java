package io.vigil.scoring.observation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter last said of a camera: an alert, or that there is none.
 *
 * @param until when its alert ends by itself; null where it is quiet
 * @param highSince since when it has been as confident as confirming needs, by each alert in between; or null
 */
public record Word(
        String reporter,
        Instant saidAt,
        @Nullable Instant until,
        @Nullable Instant highSince) {

    public static Word quiet(String reporter, Instant saidAt) {
        return new Word(reporter, saidAt, null, null);
    }

    public boolean standsAt(Instant at) {
        return until != null && at.isBefore(until);
    }
}
