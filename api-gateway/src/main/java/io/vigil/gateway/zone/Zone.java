package io.vigil.gateway.zone;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a camera's picture, and what counts in it.
 *
 * @param id the database's, or null for one not stored yet
 * @param classNames COCO names that count; none means all
 * @param restricted whether presence alone is suspicious
 */
public record Zone(
        @Nullable Long id, String name, Polygon polygon, List<String> classNames, boolean restricted, Limits limits) {

    /** What a new camera has: a person staying anywhere in the picture. */
    public static final Zone WHOLE_VIEW = new Zone(
            null, "Whole view", Polygon.WHOLE, List.of("person"), false, Limits.loiteringAfter(Duration.ofSeconds(10)));

    public Zone {
        classNames = List.copyOf(classNames);
        Named.check("zone", name, classNames);
    }
}
