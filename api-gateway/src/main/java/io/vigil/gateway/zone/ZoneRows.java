package io.vigil.gateway.zone;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import io.vigil.gateway.problem.InvalidField;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of zones. */
record ZoneRows(DatabaseClient database) {
    private static final String COLUMNS =
            "zone_id, name, polygon, class_names, restricted, loitering_after_ms, crowd_from, speed_limit, way";
    private static final String INSERT = """
            insert into zones (camera_id, position, name, polygon, class_names, restricted, loitering_after_ms,
                crowd_from, speed_limit, way)
            values (:camera, :position, :name, :polygon, :classes, :restricted, :stay, :crowd, :speed, :way)
            returning\s""" + COLUMNS;
    private static final String UPDATE = """
            update zones set position = :position, name = :name, polygon = :polygon, class_names = :classes,
                restricted = :restricted, loitering_after_ms = :stay, crowd_from = :crowd, speed_limit = :speed,
                way = :way
            where camera_id = :camera and zone_id = :id
            returning\s""" + COLUMNS;

    Flux<Zone> of(long camera) {
        return database.sql("select " + COLUMNS + " from zones where camera_id = :camera order by position")
                .bind("camera", camera)
                .map(ZoneRows::zone)
                .all();
    }

    Flux<Zone> replace(long camera, List<Zone> zones) {
        return removeOthers(camera, zones)
                .thenMany(Flux.range(0, zones.size()).concatMap(i -> write(camera, i, zones.get(i))));
    }

    private Mono<Void> removeOthers(long camera, List<Zone> zones) {
        Long[] kept = zones.stream().map(Zone::id).filter(Objects::nonNull).toArray(Long[]::new);
        return database.sql("delete from zones where camera_id = :camera and zone_id <> all(:kept)")
                .bind("camera", camera)
                .bind("kept", kept)
                .then();
    }

    private Mono<Zone> write(long camera, int position, Zone zone) {
        var statement = database.sql(zone.id() == null ? INSERT : UPDATE);
        if (zone.id() != null) {
            statement = statement.bind("id", zone.id());
        }
        Duration stay = zone.limits().loiteringAfter();
        return statement
                .bind("camera", camera)
                .bind("position", position)
                .bind("name", zone.name())
                .bind("polygon", PointsColumn.write(zone.polygon().corners()))
                .bind("classes", zone.classNames().toArray(String[]::new))
                .bind("restricted", zone.restricted())
                .bind("stay", nullable(stay == null ? null : stay.toMillis(), Long.class))
                .bind("crowd", nullable(zone.limits().crowdFrom(), Integer.class))
                .bind("speed", nullable(zone.limits().speedLimit(), Double.class))
                .bind("way", nullable(zone.limits().way(), Double.class))
                .map(ZoneRows::zone)
                .one()
                .switchIfEmpty(Mono.error(() -> new InvalidField("id", "this camera has no zone " + zone.id())));
    }

    private static Zone zone(Readable row) {
        @Nullable Long stay = row.get("loitering_after_ms", Long.class);
        return new Zone(
                required(row, "zone_id", Long.class),
                required(row, "name", String.class),
                new Polygon(PointsColumn.read(required(row, "polygon", Json.class))),
                List.of(required(row, "class_names", String[].class)),
                required(row, "restricted", Boolean.class),
                new Limits(
                        stay == null ? null : Duration.ofMillis(stay),
                        row.get("crowd_from", Integer.class),
                        row.get("speed_limit", Double.class),
                        row.get("way", Double.class)));
    }
}
