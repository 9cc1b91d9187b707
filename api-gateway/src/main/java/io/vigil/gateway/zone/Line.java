package io.vigil.gateway.zone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line in a camera's picture, and whose crossing of it counts.
 *
 * @param id the database's, or null for one not stored yet
 * @param classNames COCO names that count; none means all
 * @param direction which crossings are reported
 * @param restricted whether a reported crossing is suspicious
 */
public record Line(
        @Nullable Long id,
        String name,
        Polyline points,
        List<String> classNames,
        Direction direction,
        boolean restricted) {

    public Line {
        classNames = List.copyOf(classNames);
        Named.check("line", name, classNames);
    }
}
