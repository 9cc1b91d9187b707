package io.vigil.gateway.zone;

import io.vigil.avro.CameraZones;
import io.vigil.avro.Point;
import io.vigil.gateway.outbox.Message;
import io.vigil.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What consumers are told of a camera's zones. */
final class ZoneMessage {
    private ZoneMessage() {}

    static Message of(long camera, List<Zone> zones, Instant changedAt) {
        String key = Long.toString(camera);
        return Message.of(
                Topics.ZONES,
                key,
                CameraZones.newBuilder()
                        .setCameraId(key)
                        .setChangedAt(changedAt)
                        .setZones(zones.stream().map(ZoneMessage::record).toList())
                        .build());
    }

    private static io.vigil.avro.Zone record(Zone zone) {
        return io.vigil.avro.Zone.newBuilder()
                .setZoneId(Objects.requireNonNull(zone.id()).toString())
                .setName(zone.name())
                .setPolygon(zone.polygon().corners().stream()
                        .map(corner -> new Point((float) corner.x(), (float) corner.y()))
                        .toList())
                .setClassNames(zone.classNames())
                .setRestricted(zone.restricted())
                .setLoiteringAfterMs(
                        zone.loiteringAfter() == null
                                ? null
                                : zone.loiteringAfter().toMillis())
                .build();
    }
}
