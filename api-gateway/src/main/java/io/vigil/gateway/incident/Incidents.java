package io.vigil.gateway.incident;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.page.Cursor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Incidents and each step of their lives. Keeping a step again, or an old one late, changes nothing. */
@Repository
public class Incidents {
    private static final String STEP = """
            insert into incident_transitions (incident_id, revision, transition, at, status_before, status_after,
                confidence, frame_id, state_before, state_after, rule_version, observation_id)
            values (:id, :revision, :transition, :at, :before::jsonb ->> 'status', :status, :confidence, :frame,
                :before, :after, :version, :observation)
            on conflict (incident_id, revision) do nothing
            """;
    private static final String STATE = """
            insert into incidents (incident_id, tenant, camera_id, camera_name, revision, transition, status,
                confidence, severity, crime_type, rule, rule_version, zone_id, zone_name, line_id, line_name, reporter,
                class_name, track_ids, start_time, end_time, cleared_at, changed_at)
            values (:id, :tenant, :camera,
                (select camera_name from camera_network where camera_id::text = :camera),
                :revision, :transition, :status, :confidence, :severity, :crime, :rule, :version, :zone,
                (select name from zones where zone_id::text = :zone), :line,
                (select name from lines where line_id::text = :line), :reporter,
                :class, :tracks, :start, :end, :cleared, :at)
            on conflict (incident_id) do update set revision = excluded.revision, transition = excluded.transition,
                status = excluded.status, confidence = excluded.confidence, severity = excluded.severity,
                crime_type = excluded.crime_type, rule = excluded.rule, rule_version = excluded.rule_version,
                zone_id = excluded.zone_id, line_id = excluded.line_id,
                zone_name = case when excluded.zone_id = incidents.zone_id
                    then coalesce(excluded.zone_name, incidents.zone_name) else excluded.zone_name end,
                line_name = case when excluded.line_id = incidents.line_id
                    then coalesce(excluded.line_name, incidents.line_name) else excluded.line_name end,
                reporter = excluded.reporter,
                class_name = excluded.class_name, track_ids = excluded.track_ids, start_time = excluded.start_time,
                end_time = excluded.end_time, cleared_at = excluded.cleared_at, changed_at = excluded.changed_at
            where incidents.revision < excluded.revision
            """;
    private static final String LIST = """
            select * from incidents
            where (:scope::text[] is null or camera_id = any(:scope))
                and (:camera::text is null or camera_id = :camera) and (:status::text is null or status = :status)
                and (:start::timestamptz is null or (start_time, incident_id) < (:start, :id))
            order by start_time desc, incident_id desc limit :limit
            """;
    private static final String STEPS =
            "select * from incident_transitions where incident_id = :id order by revision limit 1000";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DatabaseClient database;
    private final TransactionalOperator transactions;

    Incidents(DatabaseClient database, TransactionalOperator transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    public Flux<Incident> list(IncidentQuery query) {
        Cursor after = query.after();
        return database.sql(LIST)
                .bind("scope", nullable(query.scope().keys(), String[].class))
                .bind("camera", nullable(query.camera(), String.class))
                .bind("status", nullable(query.status(), String.class))
                .bind("start", nullable(after == null ? null : after.at(), Instant.class))
                .bind("id", nullable(after == null ? null : after.id(), String.class))
                .bind("limit", query.limit())
                .map(IncidentRow::incident)
                .all();
    }

    /** Fails with {@link IncidentNotFound}, also where its camera is not in the scope. */
    public Mono<Incident> one(Scope scope, String id) {
        return database.sql("select * from incidents where incident_id = :id")
                .bind("id", id)
                .map(IncidentRow::incident)
                .one()
                .filter(incident -> scope.allows(incident.cameraId()))
                .switchIfEmpty(Mono.error(IncidentNotFound::new));
    }

    /** The first thousand steps of an incident, from its opening on. Fails with {@link IncidentNotFound}. */
    Mono<List<Transition>> transitions(Scope scope, String id) {
        return one(scope, id)
                .then(database.sql(STEPS)
                        .bind("id", id)
                        .map(Incidents::transition)
                        .all()
                        .collectList());
    }

    /** How many there are. */
    public Mono<Long> count(Scope scope) {
        return database.sql("select count(*) as incidents from incidents"
                        + " where :scope::text[] is null or camera_id = any(:scope)")
                .bind("scope", nullable(scope.keys(), String[].class))
                .map(row -> required(row, "incidents", Long.class))
                .one();
    }

    Mono<Void> keep(Step step) {
        Transition transition = step.transition();
        return database.sql(STEP)
                .bind("id", step.incident().id())
                .bind("revision", transition.revision())
                .bind("transition", transition.transition())
                .bind("at", transition.at())
                .bind("status", step.incident().status())
                .bind("confidence", step.incident().confidence())
                .bind("frame", nullable(transition.frameId(), String.class))
                .bind("before", json(transition.before()))
                .bind("after", json(transition.after()))
                .bind("version", nullable(transition.ruleVersion(), String.class))
                .bind("observation", nullable(transition.observationId(), String.class))
                .then()
                .then(Mono.defer(
                        () -> IncidentRow.bound(database.sql(STATE), step).then()))
                .as(transactions::transactional);
    }

    private static Object json(@Nullable State state) {
        return nullable(state == null ? null : Json.of(JSON.writeValueAsString(state)), Json.class);
    }

    private static Transition transition(Readable row) {
        return new Transition(
                required(row, "revision", Integer.class),
                required(row, "transition", String.class),
                required(row, "at", Instant.class),
                state(row, "state_before"),
                state(row, "state_after"),
                row.get("frame_id", String.class),
                row.get("observation_id", String.class),
                row.get("rule_version", String.class));
    }

    private static @Nullable State state(Readable row, String column) {
        Json json = row.get(column, Json.class);
        return json == null ? null : JSON.readValue(json.asString(), State.class);
    }
}
