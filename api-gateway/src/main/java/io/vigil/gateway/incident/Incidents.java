package io.vigil.gateway.incident;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Incidents and each step of their lives. Keeping a step again, or an old one late, changes nothing. */
@Repository
public class Incidents {
    private static final String STEP = """
            insert into incident_transitions (incident_id, revision, transition, at, status_before, status_after,
                confidence, frame_id)
            values (:id, :revision, :transition, :at, :before, :status, :confidence, :frame)
            on conflict (incident_id, revision) do nothing
            """;
    private static final String STATE = """
            insert into incidents (incident_id, tenant, camera_id, camera_name, revision, transition, status,
                confidence, severity, crime_type, rule, rule_version, zone_id, zone_name, class_name, track_ids,
                start_time, end_time, cleared_at, changed_at)
            values (:id, :tenant, :camera,
                (select camera_name from camera_network where camera_id::text = :camera),
                :revision, :transition, :status, :confidence, :severity, :crime, :rule, :version, :zone,
                (select name from zones where zone_id::text = :zone),
                :class, :tracks, :start, :end, :cleared, :at)
            on conflict (incident_id) do update set revision = excluded.revision, transition = excluded.transition,
                status = excluded.status, confidence = excluded.confidence, severity = excluded.severity,
                crime_type = excluded.crime_type, rule = excluded.rule, rule_version = excluded.rule_version,
                zone_id = excluded.zone_id, zone_name = coalesce(excluded.zone_name, incidents.zone_name),
                class_name = excluded.class_name, track_ids = excluded.track_ids, start_time = excluded.start_time,
                end_time = excluded.end_time, cleared_at = excluded.cleared_at, changed_at = excluded.changed_at
            where incidents.revision < excluded.revision
            """;
    private static final String LIST = """
            select * from incidents
            where (:camera::text is null or camera_id = :camera) and (:status::text is null or status = :status)
                and (:start::timestamptz is null or (start_time, incident_id) < (:start, :id))
            order by start_time desc, incident_id desc limit :limit
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;

    Incidents(DatabaseClient database, TransactionalOperator transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    public Flux<Incident> list(IncidentQuery query) {
        Cursor after = query.after();
        return database.sql(LIST)
                .bind("camera", nullable(query.camera(), String.class))
                .bind("status", nullable(query.status(), String.class))
                .bind("start", nullable(after == null ? null : after.startTime(), Instant.class))
                .bind("id", nullable(after == null ? null : after.id(), String.class))
                .bind("limit", query.limit())
                .map(Incidents::incident)
                .all();
    }

    /** Fails with {@link IncidentNotFound}. */
    public Mono<Incident> one(String id) {
        return database.sql("select * from incidents where incident_id = :id")
                .bind("id", id)
                .map(Incidents::incident)
                .one()
                .switchIfEmpty(Mono.error(IncidentNotFound::new));
    }

    /** How many there are in all. */
    public Mono<Long> count() {
        return database.sql("select count(*) as incidents from incidents")
                .map(row -> required(row, "incidents", Long.class))
                .one();
    }

    Mono<Void> keep(Transition step) {
        return database.sql(STEP)
                .bind("id", step.incident().id())
                .bind("revision", step.incident().revision())
                .bind("transition", step.incident().transition())
                .bind("at", step.at())
                .bind("before", nullable(step.statusBefore(), String.class))
                .bind("status", step.incident().status())
                .bind("confidence", step.incident().confidence())
                .bind("frame", nullable(step.frameId(), String.class))
                .then()
                .then(Mono.defer(() -> keepState(step)))
                .as(transactions::transactional);
    }

    private Mono<Void> keepState(Transition step) {
        Incident incident = step.incident();
        return database.sql(STATE)
                .bind("id", incident.id())
                .bind("tenant", step.tenant())
                .bind("camera", incident.cameraId())
                .bind("revision", incident.revision())
                .bind("transition", incident.transition())
                .bind("status", incident.status())
                .bind("confidence", incident.confidence())
                .bind("severity", incident.severity())
                .bind("crime", incident.crimeType())
                .bind("rule", incident.rule())
                .bind("version", step.ruleVersion())
                .bind("zone", nullable(incident.zoneId(), String.class))
                .bind("class", nullable(incident.className(), String.class))
                .bind("tracks", incident.trackIds().toArray(Long[]::new))
                .bind("start", incident.startTime())
                .bind("end", nullable(incident.endTime(), Instant.class))
                .bind("cleared", nullable(incident.clearedAt(), Instant.class))
                .bind("at", step.at())
                .then();
    }

    private static Incident incident(Readable row) {
        return new Incident(
                required(row, "incident_id", String.class),
                required(row, "camera_id", String.class),
                row.get("camera_name", String.class),
                required(row, "status", String.class),
                required(row, "transition", String.class),
                required(row, "revision", Integer.class),
                required(row, "confidence", Float.class),
                required(row, "severity", String.class),
                required(row, "crime_type", String.class),
                required(row, "rule", String.class),
                row.get("zone_id", String.class),
                row.get("zone_name", String.class),
                row.get("class_name", String.class),
                List.of(required(row, "track_ids", Long[].class)),
                required(row, "start_time", Instant.class),
                row.get("end_time", Instant.class),
                row.get("cleared_at", Instant.class));
    }
}
