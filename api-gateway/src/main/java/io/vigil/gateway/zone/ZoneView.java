package io.vigil.gateway.zone;

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
        @Nullable List<CornerView> polygon,
        @Nullable List<String> classNames,
        @Nullable Boolean restricted,
        @Nullable Double loiteringAfterSeconds) {

    /** A corner as fractions of the picture. */
    public record CornerView(@Nullable Double x, @Nullable Double y) {
        Corner corner() {
            if (x == null || y == null) {
                throw new InvalidZone("polygon", "give each corner an x and a y");
            }
            return new Corner(x, y);
        }
    }

    static ZoneView of(Zone zone) {
        Duration after = zone.loiteringAfter();
        return new ZoneView(
                zone.id(),
                zone.name(),
                zone.polygon().corners().stream()
                        .map(corner -> new CornerView(corner.x(), corner.y()))
                        .toList(),
                zone.classNames(),
                zone.restricted(),
                after == null ? null : after.toMillis() / 1000.0);
    }

    Zone zone() {
        if (polygon == null || polygon.contains(null)) {
            throw new InvalidZone("polygon", "give at least 3 corners");
        }
        return new Zone(
                id,
                name == null ? "" : name.strip(),
                new Polygon(polygon.stream().map(CornerView::corner).toList()),
                classNames == null ? List.of() : classNames,
                Boolean.TRUE.equals(restricted),
                stay(loiteringAfterSeconds));
    }

    private static @Nullable Duration stay(@Nullable Double seconds) {
        if (seconds == null) {
            return null;
        }
        if (!(seconds >= 0.001 && seconds <= 86_400)) {
            throw new InvalidZone("loiteringAfterSeconds", "use more than 0 and at most 86400, or null for never");
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
