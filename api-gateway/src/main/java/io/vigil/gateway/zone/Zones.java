package io.vigil.gateway.zone;

import static io.vigil.gateway.database.Rows.required;

import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraNotFound;
import io.vigil.gateway.camera.NewCamera;
import io.vigil.gateway.outbox.Outbox;
import io.vigil.gateway.problem.InvalidField;
import java.time.Clock;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The zones and lines of each camera: either is written as a whole, and both are told of together. */
@Repository
public class Zones implements NewCamera {
    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final ZoneRows zones;
    private final LineRows lines;

    Zones(DatabaseClient database, TransactionalOperator transactions, Outbox outbox, Audit audit, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.zones = new ZoneRows(database);
        this.lines = new LineRows(database);
    }

    /** Fails with {@link CameraNotFound}. */
    public Mono<List<Zone>> of(long camera) {
        return locked(camera, "").then(zones.of(camera).collectList());
    }

    /** Fails with {@link CameraNotFound}. */
    public Mono<List<Line>> lines(long camera) {
        return locked(camera, "").then(lines.of(camera).collectList());
    }

    /** Makes these the camera's zones and all others gone. Fails with {@link CameraNotFound} or {@link InvalidField}. */
    public Mono<List<Zone>> replace(long camera, List<Zone> wanted) {
        return written(camera, wanted)
                .delayUntil(written -> audit.changed(Action.ZONES_CHANGED, Target.camera(camera)))
                .as(transactions::transactional);
    }

    /** Makes these the camera's lines and all others gone. Fails with {@link CameraNotFound} or {@link InvalidField}. */
    public Mono<List<Line>> replaceLines(long camera, List<Line> wanted) {
        return locked(camera, " for update")
                .then(Mono.defer(() -> lines.replace(camera, wanted).collectList()))
                .delayUntil(written -> zones.of(camera).collectList().flatMap(kept -> told(camera, kept, written)))
                .delayUntil(written -> audit.changed(Action.LINES_CHANGED, Target.camera(camera)))
                .as(transactions::transactional);
    }

    /** Gives a new camera the zone that every one begins with. */
    @Override
    public Mono<Void> added(Camera camera) {
        return written(camera.id(), List.of(Zone.WHOLE_VIEW))
                .as(transactions::transactional)
                .then();
    }

    private Mono<List<Zone>> written(long camera, List<Zone> wanted) {
        return locked(camera, " for update")
                .then(Mono.defer(() -> zones.replace(camera, wanted).collectList()))
                .delayUntil(written -> lines.of(camera).collectList().flatMap(kept -> told(camera, written, kept)));
    }

    private Mono<Void> told(long camera, List<Zone> zones, List<Line> lines) {
        return outbox.add(ZoneMessage.of(camera, zones, lines, clock.instant()));
    }

    /** The camera's row held, so that its messages enter the outbox in the order of its changes. */
    private Mono<Long> locked(long camera, String lock) {
        return database.sql("select camera_id from camera_network where camera_id = :camera" + lock)
                .bind("camera", camera)
                .map(row -> required(row, "camera_id", Long.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new CameraNotFound(Long.toString(camera))));
    }
}
