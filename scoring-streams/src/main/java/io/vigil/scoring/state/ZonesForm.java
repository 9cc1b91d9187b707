package io.vigil.scoring.state;

import io.vigil.scoring.line.Direction;
import io.vigil.scoring.line.Line;
import io.vigil.scoring.line.Polyline;
import io.vigil.scoring.patrol.Layout;
import io.vigil.scoring.state.avro.LineState;
import io.vigil.scoring.state.avro.ZoneState;
import io.vigil.scoring.state.avro.ZonesState;
import io.vigil.scoring.zone.Limits;
import io.vigil.scoring.zone.Point;
import io.vigil.scoring.zone.Polygon;
import io.vigil.scoring.zone.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Zones and lines as they are stored. */
final class ZonesForm {

    private ZonesForm() {}

    static ZonesState write(Layout layout) {
        return new ZonesState(
                layout.zones().stream().map(ZonesForm::write).toList(),
                layout.lines().stream().map(ZonesForm::write).toList());
    }

    static Layout read(ZonesState state) {
        return new Layout(
                state.getZones().stream().map(ZonesForm::read).toList(),
                state.getLines().stream().map(ZonesForm::read).toList());
    }

    private static ZoneState write(Zone zone) {
        Limits limits = zone.limits();
        Duration loitering = limits.loiteringAfter();
        return new ZoneState(
                zone.id(),
                coordinates(zone.polygon().corners()),
                zone.classNames().stream().sorted().toList(),
                limits.restricted(),
                loitering == null ? null : loitering.toMillis(),
                limits.crowdFrom(),
                limits.speedLimit(),
                limits.way());
    }

    private static Zone read(ZoneState state) {
        Long loitering = state.getLoiteringAfterMs();
        return new Zone(
                state.getZoneId(),
                new Polygon(points(state.getCorners())),
                Set.copyOf(state.getClassNames()),
                new Limits(
                        state.getRestricted(),
                        loitering == null ? null : Duration.ofMillis(loitering),
                        state.getCrowdFrom(),
                        state.getSpeedLimit(),
                        state.getWay()));
    }

    private static LineState write(Line line) {
        return new LineState(
                line.id(),
                coordinates(line.path().points()),
                line.classNames().stream().sorted().toList(),
                line.direction().word(),
                line.restricted());
    }

    private static Line read(LineState state) {
        return new Line(
                state.getLineId(),
                new Polyline(points(state.getPoints())),
                Set.copyOf(state.getClassNames()),
                Direction.of(state.getDirection()),
                state.getRestricted());
    }

    private static List<Double> coordinates(List<Point> points) {
        return points.stream().flatMap(point -> Stream.of(point.x(), point.y())).toList();
    }

    private static List<Point> points(List<Double> coordinates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < coordinates.size(); i += 2) {
            points.add(new Point(coordinates.get(i), coordinates.get(i + 1)));
        }
        return points;
    }
}
