package io.vigil.scoring.patrol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a trail stands to a line that it is near, or has crossed a moment ago. Most trails have none.
 *
 * @param clear whether the trail has ever been clear of the line; one that began on it crosses nothing by leaving
 * @param net crossings to the left less those to the right since it was last clear of the line
 * @param crossedAt the last crossing of a restricted line that was reported, or null where that is long ago
 */
public record Mark(
        String lineId, boolean clear, int net, @Nullable Instant crossedAt) {

    boolean saysNothing() {
        return clear && net == 0 && crossedAt == null;
    }
}
