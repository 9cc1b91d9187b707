package io.vigil.gateway.zone;

import io.vigil.gateway.problem.InvalidField;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A zone as the API reads and shows it.
 *
 * @param id its own where an existing zone is to be kept; left out for a new one
 */
public record ZoneView(
        @Nullable Long id,
        @Nullable String name,
        @Nullable List<@Nullable CornerView> polygon,
        @Nullable List<String> classNames,
        @Nullable Boolean restricted,
        @Nullable Double loiteringAfterSeconds,
        @Nullable Integer crowdFrom,
        @Nullable Double speedLimit,
        @Nullable Double way) {

    static ZoneView of(Zone zone) {
        Limits limits = zone.limits();
        Duration after = limits.loiteringAfter();
        return new ZoneView(
                zone.id(),
                zone.name(),
                CornerView.of(zone.polygon().corners()),
                zone.classNames(),
                zone.restricted(),
                after == null ? null : after.toMillis() / 1000.0,
                limits.crowdFrom(),
                limits.speedLimit(),
                limits.way());
    }

    Zone zone() {
        return new Zone(
                id,
                name == null ? "" : name.strip(),
                new Polygon(CornerView.corners(polygon, "polygon")),
                LineView.words(classNames),
                Boolean.TRUE.equals(restricted),
                new Limits(stay(loiteringAfterSeconds), crowdFrom, speedLimit, way));
    }

    private static @Nullable Duration stay(@Nullable Double seconds) {
        if (seconds == null) {
            return null;
        }
        if (!(seconds >= 0.001 && seconds <= 86_400)) {
            throw new InvalidField("loiteringAfterSeconds", "use more than 0 and at most 86400, or null for never");
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
