package io.vigil.gateway.callback;

import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The cameras with their zones and policies, read each second, so that a report costs the database nothing. While
 * PostgreSQL is away they stay as they were for a minute, and after that nothing is known: a policy may have been closed
 * that this gateway did not hear of.
 */
@Component
public class ReportedCameras implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ReportedCameras.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final String READ = """
            select camera_id, time_zone, coalesce(affect, false) as affect
            from camera_network left join camera_policies using (camera_id)
            """;

    private final DatabaseClient database;
    private final Clock clock;
    private volatile Listing listing = new Listing(Map.of(), Instant.EPOCH);
    private @Nullable Disposable reading;

    ReportedCameras(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Listing(Map<Long, ReportedCamera> cameras, Instant at) {}

    /** Begins to read, without end. */
    public void start() {
        reading = Flux.interval(Duration.ZERO, EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> read())
                .subscribe();
    }

    @Override
    public void close() {
        if (reading != null) {
            reading.dispose();
        }
    }

    /** Whether it was among those read last. */
    boolean knows(long id) {
        return listing.cameras().containsKey(id);
    }

    /** Asks the database only for a camera that is not known yet. Fails with {@link Refused}, or as the database does. */
    Mono<ReportedCamera> find(long id) {
        Listing known = listing;
        ReportedCamera camera = known.cameras().get(id);
        if (camera != null && known.at().isAfter(clock.instant().minus(GOOD_FOR))) {
            return Mono.just(camera);
        }
        return database.sql(READ + " where camera_id = :id")
                .bind("id", id)
                .map(ReportedCameras::camera)
                .one()
                .switchIfEmpty(Mono.error(() -> Refused.unknownCamera(id)));
    }

    private Mono<Listing> read() {
        return Mono.fromSupplier(clock::instant)
                .flatMap(asked -> database.sql(READ)
                        .map(ReportedCameras::camera)
                        .all()
                        .collectMap(ReportedCamera::id)
                        .map(cameras -> new Listing(cameras, asked)))
                .doOnNext(read -> listing = read)
                .onErrorResume(cause -> {
                    log.atDebug().addKeyValue("cause", cause.getMessage()).log("cameras cannot be read now");
                    return Mono.empty();
                });
    }

    private static ReportedCamera camera(Readable row) {
        return new ReportedCamera(
                required(row, "camera_id", Long.class),
                ZoneId.of(required(row, "time_zone", String.class)),
                required(row, "affect", Boolean.class));
    }
}
