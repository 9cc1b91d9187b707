package io.vigil.gateway.policy;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import io.vigil.gateway.camera.CameraNotFound;
import io.vigil.gateway.camera.CameraPolicy;
import io.vigil.gateway.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The policy of each camera, and every change of it. A change and its message to the topic are one transaction. */
@Repository
public class Policies {
    private static final String COLUMNS = "affect, purpose, changed_by, changed_at";
    private static final String INSERT = """
            insert into camera_policies (camera_id, affect, purpose, changed_by, changed_at)
            values (:camera, :affect, :purpose, :by, :at)
            on conflict (camera_id) do\s""";
    private static final String OVERWRITE = """
            update set affect = :affect, purpose = :purpose, changed_by = :by, changed_at = :at
            returning\s""" + COLUMNS;
    private static final String RECORD = """
            insert into camera_policy_changes (camera_id, affect, purpose, changed_by, changed_at)
            values (:camera, :affect, :purpose, :by, :at)
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Policies(DatabaseClient database, TransactionalOperator transactions, Outbox outbox, Audit audit, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with {@link CameraNotFound}. */
    Mono<Decision> of(long camera) {
        return locked(camera, "")
                .then(database.sql("select " + COLUMNS + " from camera_policies where camera_id = :camera")
                        .bind("camera", camera)
                        .map(Policies::decision)
                        .one())
                .defaultIfEmpty(Decision.NONE);
    }

    /**
     * Fails with {@link CameraNotFound}.
     *
     * @param by the name of who wants it
     */
    Mono<Decision> change(long camera, CameraPolicy policy, String by) {
        return written(camera, policy, by, OVERWRITE).as(transactions::transactional);
    }

    /**
     * Gives a camera its first policy. Where anybody decided before, that stays: what was closed does not open again with
     * the next start. Fails with {@link CameraNotFound}.
     */
    public Mono<Void> begin(long camera, CameraPolicy policy, String by) {
        return written(camera, policy, by, "nothing returning " + COLUMNS)
                .as(transactions::transactional)
                .then();
    }

    private Mono<Decision> written(long camera, CameraPolicy policy, String by, String conflict) {
        return locked(camera, " for update").then(Mono.defer(() -> {
            Instant at = clock.instant(); // under the lock, so that times follow each other as the changes do
            Decision decision = new Decision(policy, by, at);
            return described(INSERT + conflict, camera, decision)
                    .map(Policies::decision)
                    .one()
                    .delayUntil(written -> described(RECORD, camera, decision).then())
                    .delayUntil(written -> outbox.add(PolicyMessage.of(camera, policy, at)))
                    .delayUntil(written -> audit.changed(
                            policy.affect() ? Action.POLICY_OPENED : Action.POLICY_CLOSED, Target.camera(camera)));
        }));
    }

    /** The camera's row held, so that its messages enter the outbox in the order of its changes. */
    private Mono<Long> locked(long camera, String lock) {
        return database.sql("select camera_id from camera_network where camera_id = :camera" + lock)
                .bind("camera", camera)
                .map(row -> required(row, "camera_id", Long.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new CameraNotFound(Long.toString(camera))));
    }

    private DatabaseClient.GenericExecuteSpec described(String sql, long camera, Decision decision) {
        return database.sql(sql)
                .bind("camera", camera)
                .bind("affect", decision.policy().affect())
                .bind("purpose", nullable(decision.policy().purpose(), String.class))
                .bind("by", nullable(decision.by(), String.class))
                .bind("at", nullable(decision.at(), Instant.class));
    }

    private static Decision decision(Readable row) {
        return new Decision(
                new CameraPolicy(required(row, "affect", Boolean.class), row.get("purpose", String.class)),
                required(row, "changed_by", String.class),
                required(row, "changed_at", Instant.class));
    }
}
