package io.vigil.scoring.stream;

import io.vigil.avro.CameraZones;
import io.vigil.scoring.line.Direction;
import io.vigil.scoring.line.Line;
import io.vigil.scoring.line.Polyline;
import io.vigil.scoring.patrol.Layout;
import io.vigil.scoring.zone.Limits;
import io.vigil.scoring.zone.Point;
import io.vigil.scoring.zone.Polygon;
import io.vigil.scoring.zone.Zone;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Zones and lines from the wire. */
final class ZonesForm {

    private ZonesForm() {}

    /** @throws io.vigil.scoring.frame.Implausible where one of them is unsound */
    static Layout read(CameraZones zones) {
        return new Layout(
                zones.getZones().stream().map(ZonesForm::read).toList(),
                zones.getLines().stream().map(ZonesForm::read).toList());
    }

    private static Zone read(io.vigil.avro.Zone zone) {
        Long loitering = zone.getLoiteringAfterMs();
        return new Zone(
                zone.getZoneId(),
                Polygon.drawn(points(zone.getPolygon())),
                Set.copyOf(zone.getClassNames()),
                new Limits(
                        zone.getRestricted(),
                        loitering == null ? null : Duration.ofMillis(loitering),
                        zone.getCrowdFrom(),
                        number(zone.getSpeedLimit()),
                        number(zone.getWay())));
    }

    private static Line read(io.vigil.avro.Line line) {
        return new Line(
                line.getLineId(),
                new Polyline(points(line.getPoints())),
                Set.copyOf(line.getClassNames()),
                Direction.of(line.getDirection()),
                line.getRestricted());
    }

    private static List<Point> points(List<io.vigil.avro.Point> points) {
        return points.stream()
                .map(point -> new Point(point.getX(), point.getY()))
                .toList();
    }

    private static @Nullable Double number(@Nullable Float given) {
        return given == null ? null : (double) given;
    }
}
