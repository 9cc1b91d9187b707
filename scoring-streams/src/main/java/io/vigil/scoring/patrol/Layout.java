package io.vigil.scoring.patrol;

import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.line.Line;
import io.vigil.scoring.zone.Zone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is drawn on a camera's picture. */
public record Layout(List<Zone> zones, List<Line> lines) {
    public static final Layout NONE = new Layout(List.of(), List.of());
    private static final int MOST = 100;

    /** @throws Implausible where two of them have one id, or there are more than 100 of either */
    public Layout {
        zones = List.copyOf(zones);
        lines = List.copyOf(lines);
        if (zones.size() > MOST || lines.size() > MOST) {
            throw new Implausible(zones.size() + " zones and " + lines.size() + " lines: " + MOST + " of each at most");
        }
        unique("zones", zones.stream().map(Zone::id));
        unique("lines", lines.stream().map(Line::id));
    }

    private static void unique(String what, Stream<String> ids) {
        Set<String> known = new HashSet<>();
        ids.forEach(id -> {
            if (id.isEmpty() || !known.add(id)) {
                throw new Implausible("two " + what + " with id " + id + ", or one without");
            }
        });
    }

    boolean isEmpty() {
        return zones.isEmpty() && lines.isEmpty();
    }

    @Nullable
    Zone zone(String id) {
        for (Zone zone : zones) {
            if (zone.id().equals(id)) {
                return zone;
            }
        }
        return null;
    }

    /** Whether the way that somebody came matters, not only where they are. */
    boolean measuresMotion() {
        for (Zone zone : zones) {
            if (zone.measuresMotion()) {
                return true;
            }
        }
        return false;
    }
}
