package io.vigil.gateway.camera;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the cameras are, as last reported. */
@Repository
public class CameraStatuses {
    private static final String WRITE = """
            update camera_network set online = :online, state = :state, state_since = :since, state_detail = :detail,
                frames_per_second = :rate, last_seen = coalesce(:seen, last_seen), captured = :captured,
                scored = :scored, dropped = :dropped, dropped_by = :droppedBy, expired = :expired,
                in_flight = :inFlight, residual = :residual, decoded_per_second = :decoded, clock = :clock,
                skew_ms = :skew, still = :still, live = :live, reported_at = :at
            where camera_id = :id and (reported_at is null or reported_at <= :at)
            """;

    private static final String READ = "select * from camera_network left join camera_policies using (camera_id)";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final Clock clock;
    private final CameraRisks risks;

    CameraStatuses(DatabaseClient database, Clock clock, CameraRisks risks) {
        this.database = database;
        this.clock = clock;
        this.risks = risks;
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
        Reception reception = status.reception();
        Duration skew = reception.skew();
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
                .bind("droppedBy", Json.of(JSON.writeValueAsString(status.droppedBy())))
                .bind("expired", status.expired())
                .bind("inFlight", status.inFlight())
                .bind("residual", status.residual())
                .bind("decoded", nullable(reception.decodedPerSecond(), Float.class))
                .bind("clock", nullable(reception.clock(), String.class))
                .bind("skew", nullable(skew == null ? null : skew.toMillis(), Long.class))
                .bind("still", reception.still())
                .bind("live", reception.live())
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
                JSON.readValue(required(row, "dropped_by", Json.class).asString(), COUNTS),
                required(row, "expired", Long.class),
                required(row, "in_flight", Long.class),
                required(row, "residual", Long.class),
                reception(row),
                row.get("reported_at", Instant.class));
        CameraPolicy policy = Boolean.TRUE.equals(row.get("affect", Boolean.class))
                ? CameraPolicy.open(row.get("purpose", String.class))
                : CameraPolicy.CLOSED;
        Camera camera = Cameras.camera(row);
        return CameraView.of(camera, policy, status.asOf(clock.instant()), risks.of(camera.id()));
    }

    private static Reception reception(Readable row) {
        Long skew = row.get("skew_ms", Long.class);
        return new Reception(
                row.get("decoded_per_second", Float.class),
                row.get("clock", String.class),
                skew == null ? null : Duration.ofMillis(skew),
                required(row, "still", Boolean.class),
                required(row, "live", Boolean.class));
    }
}
