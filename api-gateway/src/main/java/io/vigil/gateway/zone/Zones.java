package io.vigil.gateway.zone;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraNotFound;
import io.vigil.gateway.camera.NewCamera;
import io.vigil.gateway.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The zones of each camera, always written and told of as a whole. */
@Repository
public class Zones implements NewCamera {
    private static final String COLUMNS = "zone_id, name, polygon, class_names, restricted, loitering_after_ms";
    private static final String INSERT = """
            insert into zones (camera_id, position, name, polygon, class_names, restricted, loitering_after_ms)
            values (:camera, :position, :name, :polygon, :classes, :restricted, :stay)
            returning\s""" + COLUMNS;
    private static final String UPDATE = """
            update zones set position = :position, name = :name, polygon = :polygon, class_names = :classes,
                restricted = :restricted, loitering_after_ms = :stay
            where camera_id = :camera and zone_id = :id
            returning\s""" + COLUMNS;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Outbox outbox;
    private final Clock clock;

    Zones(DatabaseClient database, TransactionalOperator transactions, Outbox outbox, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Fails with {@link CameraNotFound}. */
    public Mono<List<Zone>> of(long camera) {
        return locked(camera, "").then(stored(camera).collectList());
    }

    /** Makes these the camera's zones and all others gone. Fails with {@link CameraNotFound} or {@link InvalidZone}. */
    public Mono<List<Zone>> replace(long camera, List<Zone> zones) {
        return locked(camera, " for update")
                .then(Mono.defer(() -> removeOthers(camera, zones)))
                .thenMany(Flux.range(0, zones.size()).concatMap(i -> write(camera, i, zones.get(i))))
                .collectList()
                .flatMap(written ->
                        outbox.add(ZoneMessage.of(camera, written, now())).thenReturn(written))
                .as(transactions::transactional);
    }

    /** Gives a new camera the zone that every one begins with. */
    @Override
    public Mono<Void> added(Camera camera) {
        return replace(camera.id(), List.of(Zone.WHOLE_VIEW)).then();
    }

    private Instant now() {
        return clock.instant();
    }

    /** The camera's row held, so that its messages enter the outbox in the order of its changes. */
    private Mono<Long> locked(long camera, String lock) {
        return database.sql("select camera_id from camera_network where camera_id = :camera" + lock)
                .bind("camera", camera)
                .map(row -> required(row, "camera_id", Long.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new CameraNotFound(Long.toString(camera))));
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
        Duration stay = zone.loiteringAfter();
        return statement
                .bind("camera", camera)
                .bind("position", position)
                .bind("name", zone.name())
                .bind("polygon", PolygonColumn.write(zone.polygon()))
                .bind("classes", zone.classNames().toArray(String[]::new))
                .bind("restricted", zone.restricted())
                .bind("stay", nullable(stay == null ? null : stay.toMillis(), Long.class))
                .map(Zones::zone)
                .one()
                .switchIfEmpty(Mono.error(() -> new InvalidZone("id", "this camera has no zone " + zone.id())));
    }

    private Flux<Zone> stored(long camera) {
        return database.sql("select " + COLUMNS + " from zones where camera_id = :camera order by position")
                .bind("camera", camera)
                .map(Zones::zone)
                .all();
    }

    private static Zone zone(Readable row) {
        @Nullable Long stay = row.get("loitering_after_ms", Long.class);
        return new Zone(
                required(row, "zone_id", Long.class),
                required(row, "name", String.class),
                PolygonColumn.read(required(row, "polygon", Json.class)),
                List.of(required(row, "class_names", String[].class)),
                required(row, "restricted", Boolean.class),
                stay == null ? null : Duration.ofMillis(stay));
    }
}
