package io.vigil.gateway.handling;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import io.vigil.gateway.camera.CameraNotFound;
import io.vigil.gateway.handling.Handling.Ordered;
import java.util.function.UnaryOperator;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** How each camera's pictures are to be treated. Model instances read it from the same columns. */
@Repository
public class Handlings {
    private static final String COLUMNS = "masks, motion_gate, handling_revision <= handling_told as in_force";
    private static final String READ = "select " + COLUMNS + " from camera_network where camera_id = :id";
    private static final String WRITE = """
            update camera_network set masks = :masks, motion_gate = :gate, handling_revision = handling_revision + 1
            where camera_id = :id
            returning\s""" + COLUMNS;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Audit audit;

    Handlings(DatabaseClient database, TransactionalOperator transactions, Audit audit) {
        this.database = database;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Fails with {@link CameraNotFound}. */
    public Mono<Ordered> of(long camera) {
        return read(camera, "");
    }

    /** Fails with {@link CameraNotFound}, or as the change does. */
    public Mono<Ordered> change(long camera, UnaryOperator<Handling> change) {
        return read(camera, " for update")
                .flatMap(before -> {
                    Handling after = change.apply(before.handling());
                    return after.equals(before.handling())
                            ? Mono.just(before)
                            : write(camera, after)
                                    .delayUntil(written -> audit.changed(
                                            Action.HANDLING_CHANGED,
                                            Target.camera(camera),
                                            after.differingFrom(before.handling())));
                })
                .as(transactions::transactional);
    }

    private Mono<Ordered> read(long camera, String lock) {
        return database.sql(READ + lock)
                .bind("id", camera)
                .map(Handlings::ordered)
                .one()
                .switchIfEmpty(Mono.error(() -> new CameraNotFound(Long.toString(camera))));
    }

    private Mono<Ordered> write(long camera, Handling handling) {
        return database.sql(WRITE)
                .bind("id", camera)
                .bind("masks", MasksColumn.write(handling.masks()))
                .bind("gate", nullable(handling.motionGate(), Boolean.class))
                .map(Handlings::ordered)
                .one();
    }

    private static Ordered ordered(Readable row) {
        return new Ordered(
                new Handling(
                        MasksColumn.read(required(row, "masks", Json.class)), row.get("motion_gate", Boolean.class)),
                required(row, "in_force", Boolean.class));
    }
}
