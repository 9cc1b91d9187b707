package io.vigil.gateway.instance;

import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import io.vigil.gateway.camera.SealedConnection;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which instance serves which camera: the stand-in of a camera that has one, else the instance that the admin assigned. */
@Repository
class Assignments {
    private static final long LOCK = 0x6173_7369_676eL;
    private static final String CAMERAS = """
            select camera_id, camera_name, stream_url_encrypted, connection_encrypted, lat, lang, police_station_id, priority, masks,
                motion_gate, handling_revision, assignment_epoch
            from camera_network where coalesce(stand_in_id, model_instance_id) = :id and is_active order by camera_id
            """;
    private static final String TOLD = """
            update camera_network c set handling_told = told.revision
            from unnest(:ids, :revisions) as told (id, revision)
            where c.camera_id = told.id and c.handling_told < told.revision
            """;
    private static final String REPORTED = """
            select c.camera_id, coalesce(s.time_zone, c.time_zone) as zone, c.assignment_epoch <= :told as is_told,
                coalesce(c.stand_in_id, c.model_instance_id) = :instance as serves
            from camera_network c left join sites s using (site_id)
            where c.camera_id = :camera and :instance in (c.model_instance_id, c.stand_in_id)
            """;
    private static final String TAKE_AWAY = """
            update camera_network set model_instance_id = null, stand_in_id = null,
                assignment_epoch = nextval('assignment_epochs')
            where model_instance_id = :id and camera_id <> all(:cameras)
            """;
    private static final String GIVE = """
            update camera_network set model_instance_id = :id, stand_in_id = null,
                assignment_epoch = nextval('assignment_epochs')
            where camera_id = any(:cameras) and (model_instance_id is distinct from :id or stand_in_id is not null)
            """;
    private static final String LEAVE = """
            update camera_network set stand_in_id = null, assignment_epoch = nextval('assignment_epochs')
            where stand_in_id = :id
            """;

    private final DatabaseClient database;

    Assignments(DatabaseClient database) {
        this.database = database;
    }

    /** Those that the instance serves now and that are active. */
    Flux<AssignedCamera> cameras(long instance) {
        return database.sql(CAMERAS)
                .bind("id", instance)
                .map(Assignments::camera)
                .all();
    }

    /** Notes which handling of each camera the instance that serves it has been told of. */
    Mono<Void> told(List<AssignedCamera> cameras) {
        return database.sql(TOLD)
                .bind("ids", cameras.stream().map(AssignedCamera::id).toArray(Long[]::new))
                .bind(
                        "revisions",
                        cameras.stream().map(AssignedCamera::handlingRevision).toArray(Long[]::new))
                .then();
    }

    /**
     * The zone of a camera that the session's instance may report of. Fails with {@link Refused}: 404 where the camera was
     * never assigned to the instance, 409 where another one serves it, or where it was assigned anew since the session's
     * last list.
     */
    Mono<ZoneId> reported(ModelSession session, long camera) {
        return reported(REPORTED, session, camera);
    }

    /** The same; and until the transaction ends nobody else comes to serve the camera. */
    Mono<ZoneId> held(ModelSession session, long camera) {
        return reported(REPORTED + " for share of c", session, camera);
    }

    private Mono<ZoneId> reported(String statement, ModelSession session, long camera) {
        return database.sql(statement)
                .bind("told", session.told())
                .bind("instance", session.instance().id())
                .bind("camera", camera)
                .map(row -> new Served(
                        required(row, "serves", Boolean.class),
                        required(row, "is_told", Boolean.class),
                        required(row, "zone", String.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> Refused.camera(camera)))
                .map(served -> zone(served, camera));
    }

    private static ZoneId zone(Served served, long camera) {
        if (!served.serves()) {
            throw Refused.servedElsewhere(camera);
        }
        if (!served.told()) {
            throw Refused.assignedAnew(camera);
        }
        return ZoneId.of(served.zone());
    }

    /** Gives the instance just these cameras, each taken from whoever has it. In a transaction; gives those that changed. */
    Flux<Long> assign(long instance, Collection<Long> cameras) {
        Long[] ids = cameras.toArray(Long[]::new);
        return alone().thenMany(Flux.concat(changed(TAKE_AWAY, instance, ids), changed(GIVE, instance, ids)));
    }

    private Flux<Long> changed(String statement, long instance, Long[] cameras) {
        return database.sql(statement + " returning camera_id")
                .bind("id", instance)
                .bind("cameras", cameras)
                .map(row -> required(row, "camera_id", Long.class))
                .all();
    }

    /** Those of these cameras that there are. */
    Flux<Long> existing(Collection<Long> cameras) {
        return database.sql("select camera_id from camera_network where camera_id = any(:cameras)")
                .bind("cameras", cameras.toArray(Long[]::new))
                .map(row -> required(row, "camera_id", Long.class))
                .all();
    }

    /** Lets the instance stand in for nobody any more. To be called in a transaction. */
    Mono<Void> leave(long instance) {
        return alone().then(database.sql(LEAVE).bind("id", instance).then());
    }

    /** Changes of who serves come one after another, so that a newer epoch is never seen before an older one. */
    Mono<Void> alone() {
        return database.sql("select 1 as held from pg_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .fetch()
                .one()
                .then();
    }

    private static AssignedCamera camera(Readable row) {
        return new AssignedCamera(
                required(row, "camera_id", Long.class),
                required(row, "camera_name", String.class),
                new SealedConnection(
                        required(row, "stream_url_encrypted", String.class),
                        row.get("connection_encrypted", String.class)),
                row.get("lat", Double.class),
                row.get("lang", Double.class),
                row.get("police_station_id", Long.class),
                required(row, "priority", Integer.class),
                required(row, "masks", Json.class).asString(),
                row.get("motion_gate", Boolean.class),
                required(row, "handling_revision", Long.class),
                required(row, "assignment_epoch", Long.class));
    }

    private record Served(boolean serves, boolean told, String zone) {}
}
