package io.vigil.gateway.zone;

import io.vigil.avro.CameraZones;
import io.vigil.avro.Point;
import io.vigil.gateway.outbox.Message;
import io.vigil.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What consumers are told of a camera's zones and lines. */
final class ZoneMessage {
    private ZoneMessage() {}

    static Message of(long camera, List<Zone> zones, List<Line> lines, Instant changedAt) {
        String key = Long.toString(camera);
        return Message.of(
                Topics.ZONES,
                key,
                CameraZones.newBuilder()
                        .setCameraId(key)
                        .setChangedAt(changedAt)
                        .setZones(zones.stream().map(ZoneMessage::record).toList())
                        .setLines(lines.stream().map(ZoneMessage::record).toList())
                        .build());
    }

    private static io.vigil.avro.Zone record(Zone zone) {
        Duration stay = zone.limits().loiteringAfter();
        return io.vigil.avro.Zone.newBuilder()
                .setZoneId(Objects.requireNonNull(zone.id()).toString())
                .setName(zone.name())
                .setPolygon(points(zone.polygon().corners()))
                .setClassNames(zone.classNames())
                .setRestricted(zone.restricted())
                .setLoiteringAfterMs(stay == null ? null : stay.toMillis())
                .setCrowdFrom(zone.limits().crowdFrom())
                .setSpeedLimit(single(zone.limits().speedLimit()))
                .setWay(single(zone.limits().way()))
                .build();
    }

    private static io.vigil.avro.Line record(Line line) {
        return io.vigil.avro.Line.newBuilder()
                .setLineId(Objects.requireNonNull(line.id()).toString())
                .setName(line.name())
                .setPoints(points(line.points().points()))
                .setClassNames(line.classNames())
                .setDirection(line.direction().word())
                .setRestricted(line.restricted())
                .build();
    }

    private static List<Point> points(List<Corner> corners) {
        return corners.stream()
                .map(corner -> new Point((float) corner.x(), (float) corner.y()))
                .toList();
    }

    private static @Nullable Float single(@Nullable Double figure) {
        return figure == null ? null : figure.floatValue();
    }
}
