package io.vigil.gateway.camera;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How the cameras are, as last reported. */
@Repository
public class CameraStatuses {
    private static final String WRITE = """
            update camera_network set online = :online, state = :state, state_since = :since, state_detail = :detail,
                frames_per_second = :rate, last_seen = coalesce(:seen, last_seen), captured = :captured,
                scored = :scored, dropped = :dropped, expired = :expired, reported_at = :at
            where camera_id = :id and (reported_at is null or reported_at <= :at)
            """;

    private static final String READ = "select * from camera_network left join camera_policies using (camera_id)";

    private final DatabaseClient database;
    private final Clock clock;

    CameraStatuses(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Every camera with how it is now, by id. */
    public Flux<CameraView> views() {
        return database.sql(READ + " order by camera_id").map(this::view).all();
    }

    /** Fails with {@link CameraNotFound}. */
    public Mono<CameraView> view(long id) {
        return database.sql(READ + " where camera_id = :id")
                .bind("id", id)
                .map(this::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new CameraNotFound(Long.toString(id))));
    }

    /** Keeps the report unless a later one is kept already, or the camera is gone. */
    Mono<Void> keep(long id, CameraStatus status) {
        return database.sql(WRITE)
                .bind("id", id)
                .bind("online", (short) (status.online() ? 1 : 0))
                .bind("state", status.state())
                .bind("since", nullable(status.stateSince(), Instant.class))
                .bind("detail", nullable(status.detail(), String.class))
                .bind("rate", status.framesPerSecond())
                .bind("seen", nullable(status.lastFrameAt(), Instant.class))
                .bind("captured", status.captured())
                .bind("scored", status.scored())
                .bind("dropped", status.dropped())
                .bind("expired", status.expired())
                .bind("at", nullable(status.reportedAt(), Instant.class))
                .then();
    }

    private CameraView view(Readable row) {
        CameraStatus status = new CameraStatus(
                required(row, "online", Short.class) == 1,
                required(row, "state", String.class),
                row.get("state_since", Instant.class),
                row.get("state_detail", String.class),
                required(row, "frames_per_second", Float.class),
                row.get("last_seen", Instant.class),
                required(row, "captured", Long.class),
                required(row, "scored", Long.class),
                required(row, "dropped", Long.class),
                required(row, "expired", Long.class),
                row.get("reported_at", Instant.class));
        CameraPolicy policy = Boolean.TRUE.equals(row.get("affect", Boolean.class))
                ? CameraPolicy.open(row.get("purpose", String.class))
                : CameraPolicy.CLOSED;
        return CameraView.of(Cameras.camera(row), policy, status.asOf(clock.instant()));
    }
}
