package io.vigil.scoring.stream;

import io.vigil.avro.CameraZones;
import io.vigil.scoring.zone.Point;
import io.vigil.scoring.zone.Polygon;
import io.vigil.scoring.zone.Zone;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Zones from the wire. */
final class ZonesForm {

    private ZonesForm() {}

    /** @throws io.vigil.scoring.frame.Implausible where one of them is unsound */
    static List<Zone> read(CameraZones zones) {
        return zones.getZones().stream().map(ZonesForm::read).toList();
    }

    private static Zone read(io.vigil.avro.Zone zone) {
        Long loitering = zone.getLoiteringAfterMs();
        return new Zone(
                zone.getZoneId(),
                new Polygon(zone.getPolygon().stream()
                        .map(corner -> new Point(corner.getX(), corner.getY()))
                        .toList()),
                Set.copyOf(zone.getClassNames()),
                zone.getRestricted(),
                loitering == null ? null : Duration.ofMillis(loitering));
    }
}
