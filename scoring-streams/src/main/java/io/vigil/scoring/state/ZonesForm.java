package io.vigil.scoring.state;

import io.vigil.scoring.state.avro.ZoneState;
import io.vigil.scoring.state.avro.ZonesState;
import io.vigil.scoring.zone.Point;
import io.vigil.scoring.zone.Polygon;
import io.vigil.scoring.zone.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Zones as they are stored. */
final class ZonesForm {

    private ZonesForm() {}

    static ZonesState write(List<Zone> zones) {
        return new ZonesState(zones.stream().map(ZonesForm::write).toList());
    }

    static List<Zone> read(ZonesState state) {
        return state.getZones().stream().map(ZonesForm::read).toList();
    }

    private static ZoneState write(Zone zone) {
        Duration loitering = zone.loiteringAfter();
        return new ZoneState(
                zone.id(),
                zone.polygon().corners().stream()
                        .flatMap(corner -> Stream.of(corner.x(), corner.y()))
                        .toList(),
                zone.classNames().stream().sorted().toList(),
                zone.restricted(),
                loitering == null ? null : loitering.toMillis());
    }

    private static Zone read(ZoneState state) {
        List<Double> coordinates = state.getCorners();
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < coordinates.size(); i += 2) {
            corners.add(new Point(coordinates.get(i), coordinates.get(i + 1)));
        }
        Long loitering = state.getLoiteringAfterMs();
        return new Zone(
                state.getZoneId(),
                new Polygon(corners),
                Set.copyOf(state.getClassNames()),
                state.getRestricted(),
                loitering == null ? null : Duration.ofMillis(loitering));
    }
}
