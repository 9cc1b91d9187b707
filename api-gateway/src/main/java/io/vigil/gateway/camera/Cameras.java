package io.vigil.gateway.camera;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import io.vigil.gateway.outbox.Outbox;
import io.vigil.gateway.problem.InvalidField;
import io.vigil.gateway.secret.SecretBox;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The cameras that are registered. A change and its message to the topic are one transaction. */
@Repository
public class Cameras {
    private static final String COLUMNS =
            "camera_id, camera_name, location, outlet_id, site_id, lat, lang, police_station_id, priority, time_zone, is_active,"
                    + " changed_at";
    private static final String INSERT = """
            insert into camera_network (camera_name, location, outlet_id, stream_url_encrypted, priority,
                time_zone, is_active, is_demo, changed_at, site_id, lat, lang, police_station_id, model_instance_id)
            values (:name, :location, :outlet, :url, :priority,
                coalesce((select time_zone from sites where site_id = :site), :zone), :active,
                coalesce(:demo, false), :now, :site, :lat, :lang, :station,
                (select min(instance_id) from model_instances where is_enabled))
            returning\s""" + COLUMNS;
    private static final String UPDATE = """
            update camera_network c set camera_name = :name, location = :location, outlet_id = :outlet,
                stream_url_encrypted = coalesce(:url, stream_url_encrypted), priority = :priority,
                time_zone = coalesce((select time_zone from sites where site_id = coalesce(:site, c.site_id)), :zone),
                is_active = :active, is_demo = coalesce(:demo, is_demo), changed_at = :now,
                site_id = coalesce(:site, site_id), lat = coalesce(:lat, lat), lang = coalesce(:lang, lang),
                police_station_id = coalesce(:station, police_station_id)
            where camera_id = :id
            returning\s""" + COLUMNS;
    private static final String MAKE_ROOM = """
            update camera_network set is_active = not is_active, changed_at = :now
            where is_demo and is_active = exists (select from camera_network where not is_demo)
            returning\s""" + COLUMNS;
    private static final String MOVE = """
            update camera_network set time_zone = :zone, changed_at = :now
            where site_id = :site and time_zone <> :zone
            returning\s""" + COLUMNS;
    private static final long LOCK = 0x6361_6d65_7261L;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Outbox outbox;
    private final Audit audit;
    private final SecretBox secrets;
    private final Clock clock;
    private final NewCamera newCamera;

    Cameras(
            DatabaseClient database,
            TransactionalOperator transactions,
            Outbox outbox,
            Audit audit,
            SecretBox secrets,
            Clock clock,
            @Lazy NewCamera newCamera) {
        this.newCamera = newCamera;
        this.database = database;
        this.transactions = transactions;
        this.outbox = outbox;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    public Flux<Camera> all() {
        return database.sql("select " + COLUMNS + " from camera_network order by camera_id")
                .map(Cameras::camera)
                .all();
    }

    /** @return empty where there is none */
    public Mono<Camera> named(String name) {
        return database.sql("select " + COLUMNS + " from camera_network where camera_name = :name")
                .bind("name", name)
                .map(Cameras::camera)
                .one();
    }

    /** Adds the camera and all that a new one is given, or nothing. Fails with {@link CameraNameTaken}. */
    public Mono<Camera> add(CameraDraft draft) {
        if (draft.url() == null) {
            return Mono.error(new InvalidField("url", "say where its pictures come from"));
        }
        return alone().then(written(
                        draft,
                        described(database.sql(INSERT), draft)
                                .map(Cameras::camera)
                                .one()))
                .flatMap(camera -> newCamera.added(camera).thenReturn(camera))
                .delayUntil(camera -> audit.changed(Action.CAMERA_ADDED, Target.camera(camera.id())))
                .flatMap(camera -> makeRoom().thenReturn(camera))
                .as(transactions::transactional);
    }

    /** Fails with {@link CameraNotFound} or {@link CameraNameTaken}. */
    public Mono<Camera> change(long id, CameraDraft draft) {
        return alone().then(stored(id))
                .flatMap(before -> written(
                                draft,
                                described(database.sql(UPDATE), draft)
                                        .bind("id", id)
                                        .map(Cameras::camera)
                                        .one())
                        .delayUntil(after -> told(after, before.changes(after, draft, secrets))))
                .switchIfEmpty(Mono.error(() -> new CameraNotFound(Long.toString(id))))
                .as(transactions::transactional);
    }

    private Mono<StoredCamera> stored(long id) {
        return database.sql("select " + COLUMNS + ", stream_url_encrypted from camera_network where camera_id = :id"
                        + " for update")
                .bind("id", id)
                .map(row -> new StoredCamera(camera(row), required(row, "stream_url_encrypted", String.class)))
                .one();
    }

    private Mono<Void> told(Camera camera, List<String> changes) {
        return changes.isEmpty()
                ? Mono.empty()
                : audit.changed(Action.CAMERA_CHANGED, Target.camera(camera.id()), changes);
    }

    /** Removes the camera with its zones and its policy; its incidents stay. Fails with {@link CameraNotFound}. */
    public Mono<Void> remove(long id) {
        return alone().then(database.sql("delete from camera_network where camera_id = :id")
                        .bind("id", id)
                        .fetch()
                        .rowsUpdated())
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new CameraNotFound(Long.toString(id))))
                .then(outbox.add(CameraMessage.removed(id)))
                .then(audit.changed(Action.CAMERA_REMOVED, Target.camera(id)))
                .then(makeRoom())
                .as(transactions::transactional);
    }

    /**
     * Gives every camera of a site the site's new time zone. To be called inside the transaction that changes it, after
     * {@link #alone()}: then no camera comes to the site with the zone of before.
     */
    public Mono<Void> moved(long site, String timeZone) {
        return database.sql(MOVE)
                .bind("now", clock.instant())
                .bind("site", site)
                .bind("zone", timeZone)
                .map(Cameras::camera)
                .all()
                .sort(Comparator.comparing(Camera::id))
                .collectList()
                .flatMap(changed ->
                        outbox.add(changed.stream().map(CameraMessage::of).toList()));
    }

    /** Demo cameras are watched only while there is no other camera: lets them go, or brings them back. */
    public Mono<Void> makeRoom() {
        return alone().thenMany(database.sql(MAKE_ROOM)
                        .bind("now", clock.instant())
                        .map(Cameras::camera)
                        .all())
                .collectList()
                .flatMapIterable(changed -> changed)
                .concatMap(camera -> outbox.add(CameraMessage.of(camera))
                        .then(audit.changed(Action.CAMERA_CHANGED, Target.camera(camera.id()), "active")))
                .then()
                .as(transactions::transactional);
    }

    /**
     * Whoever adds, changes or removes a camera, or changes the site of cameras, does so alone until its transaction ends,
     * so that each sees what there is.
     */
    public Mono<Void> alone() {
        return database.sql("select 1 as held from pg_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .fetch()
                .one()
                .then();
    }

    private Mono<Camera> written(CameraDraft draft, Mono<Camera> write) {
        return write.flatMap(camera -> outbox.add(CameraMessage.of(camera)).thenReturn(camera))
                .as(transactions::transactional)
                .onErrorMap(DuplicateKeyException.class, e -> new CameraNameTaken(draft.name()))
                .onErrorMap(
                        e -> e instanceof DataIntegrityViolationException
                                && draft.place().siteId() != null,
                        e -> new InvalidField(
                                "siteId", "there is no site " + draft.place().siteId()));
    }

    private DatabaseClient.GenericExecuteSpec described(
            DatabaseClient.GenericExecuteSpec statement, CameraDraft draft) {
        String url = draft.url() == null ? null : secrets.seal(draft.url().text());
        return statement
                .bind("name", draft.name().strip())
                .bind("location", nullable(draft.location(), String.class))
                .bind("outlet", nullable(draft.outletId(), Integer.class))
                .bind("url", nullable(url, String.class))
                .bind("priority", draft.priority())
                .bind("zone", draft.timeZone())
                .bind("active", draft.active())
                .bind("demo", nullable(draft.demo(), Boolean.class))
                .bind("site", nullable(draft.place().siteId(), Long.class))
                .bind("lat", nullable(draft.place().lat(), Double.class))
                .bind("lang", nullable(draft.place().lang(), Double.class))
                .bind("station", nullable(draft.place().policeStationId(), Long.class))
                .bind("now", clock.instant());
    }

    static Camera camera(Readable row) {
        return new Camera(
                required(row, "camera_id", Long.class),
                required(row, "camera_name", String.class),
                row.get("location", String.class),
                row.get("outlet_id", Integer.class),
                new Place(
                        row.get("site_id", Long.class),
                        row.get("lat", Double.class),
                        row.get("lang", Double.class),
                        row.get("police_station_id", Long.class)),
                required(row, "priority", Integer.class),
                required(row, "time_zone", String.class),
                required(row, "is_active", Boolean.class),
                required(row, "changed_at", Instant.class));
    }
}
