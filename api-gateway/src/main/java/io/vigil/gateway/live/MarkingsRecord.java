package io.vigil.gateway.live;

import io.vigil.avro.CameraZones;
import io.vigil.avro.Point;
import io.vigil.gateway.live.Markings.Area;
import io.vigil.gateway.live.Markings.Line;
import io.vigil.gateway.live.Markings.Names;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is to be drawn and named of a camera's zones and lines from their record. */
final class MarkingsRecord {
    private MarkingsRecord() {}

    static Markings read(@Nullable CameraZones record) {
        if (record == null) {
            return Markings.NONE;
        }
        return new Markings(
                record.getZones().stream()
                        .map(MarkingsRecord::area)
                        .filter(Area::isPart)
                        .toList(),
                record.getLines().stream().map(MarkingsRecord::line).toList(),
                new Names(
                        record.getZones().stream()
                                .collect(Collectors.toMap(
                                        io.vigil.avro.Zone::getZoneId, io.vigil.avro.Zone::getName, (a, b) -> b)),
                        record.getLines().stream()
                                .collect(Collectors.toMap(
                                        io.vigil.avro.Line::getLineId, io.vigil.avro.Line::getName, (a, b) -> b))));
    }

    private static Area area(io.vigil.avro.Zone zone) {
        return new Area(zone.getName(), dots(zone.getPolygon()), zone.getRestricted(), zone.getWay());
    }

    private static Line line(io.vigil.avro.Line line) {
        return new Line(
                line.getName(),
                dots(line.getPoints()),
                !line.getDirection().equals("right"),
                !line.getDirection().equals("left"),
                line.getRestricted());
    }

    private static List<Scene.Dot> dots(List<Point> points) {
        return points.stream()
                .map(point -> new Scene.Dot(point.getX(), point.getY(), 1))
                .toList();
    }
}
