package io.vigil.gateway.camera;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import io.vigil.gateway.secret.SecretBox;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** How each camera is reached, sealed. No topic tells of it. */
@Repository
public class Connections {
    private static final String READ =
            "select stream_url_encrypted, connection_encrypted from camera_network where camera_id = :id";

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final SecretBox secrets;
    private final Audit audit;

    Connections(DatabaseClient database, TransactionalOperator transactions, SecretBox secrets, Audit audit) {
        this.audit = audit;
        this.database = database;
        this.transactions = transactions;
        this.secrets = secrets;
    }

    /** Empty inside where it cannot be read. Fails with {@link CameraNotFound}. */
    public Mono<Optional<CameraConnection>> of(long camera) {
        return read(camera, READ);
    }

    /** @param change from what is stored, or null where that cannot be read, to what is to be */
    Mono<CameraConnection> change(long camera, Function<@Nullable CameraConnection, CameraConnection> change) {
        return read(camera, READ + " for update")
                .map(before -> change.apply(before.orElse(null)))
                .delayUntil(connection -> write(camera, SealedConnection.seal(connection, secrets)))
                .delayUntil(connection -> audit.changed(Action.CAMERA_CHANGED, Target.camera(camera), "connection"))
                .as(transactions::transactional);
    }

    private Mono<Optional<CameraConnection>> read(long camera, String sql) {
        return database.sql(sql)
                .bind("id", camera)
                .map(row -> new SealedConnection(
                        required(row, "stream_url_encrypted", String.class),
                        row.get("connection_encrypted", String.class)))
                .one()
                .map(stored -> stored.isReadable(secrets)
                        ? Optional.of(stored.open(secrets))
                        : Optional.<CameraConnection>empty())
                .switchIfEmpty(Mono.error(() -> new CameraNotFound(Long.toString(camera))));
    }

    private Mono<Void> write(long camera, SealedConnection sealed) {
        return database.sql("""
                        update camera_network set stream_url_encrypted = :url, connection_encrypted = :reach
                        where camera_id = :id
                        """)
                .bind("id", camera)
                .bind("url", sealed.url())
                .bind("reach", nullable(sealed.reach(), String.class))
                .then();
    }
}
