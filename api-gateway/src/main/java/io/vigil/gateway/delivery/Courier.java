package io.vigil.gateway.delivery;

import static io.vigil.gateway.database.Rows.required;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.gateway.DeliverySettings;
import io.vigil.gateway.intake.Unusable;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings results to the backend: those of one camera in their order, several cameras at once. Thread-safe. */
final class Courier {
    /** While there is something to catch up with. */
    private static final int AT_ONCE = 8;

    private static final int REMEMBERED = 10_000;

    private final DeliverySettings settings;
    private final Backend backend;
    private final DatabaseClient database;
    private final Clock clock;
    private final Pace pace;
    private final Counter told;

    /** Of a batch that has to be told again, those that were told. */
    private final Set<String> done = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    Courier(DeliverySettings settings, Backend backend, DatabaseClient database, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.backend = backend;
        this.database = database;
        this.clock = clock;
        this.pace = new Pace(clock);
        this.told = meters.counter("vigil.delivery.told");
    }

    /** Completes when all are told; fails when the others are, with one that could not be. */
    Mono<Void> deliver(List<Result> results) {
        List<Result> due = results.stream()
                .filter(result -> !done.contains(result.id()))
                .filter(result -> result.at().isAfter(clock.instant().minus(settings.oldest())))
                .toList();
        int atOnce = due.stream().anyMatch(pace::isLate) ? AT_ONCE : Math.max(1, due.size());
        return Flux.fromIterable(byCamera(due))
                .flatMapDelayError(ofOne -> Flux.fromIterable(ofOne).concatMap(this::told), atOnce, 1)
                .onErrorMap(Courier::gravest)
                .then();
    }

    /** Where the backend is away that comes first: what it refused is looked at again when it is back. */
    private static Throwable gravest(Throwable several) {
        List<Throwable> all = Exceptions.unwrapMultiple(several);
        return all.stream()
                .filter(one -> !(one instanceof Unusable))
                .findFirst()
                .orElse(all.get(0));
    }

    private static Collection<List<Result>> byCamera(List<Result> results) {
        Map<String, List<Result>> cameras = new LinkedHashMap<>();
        results.forEach(result -> cameras.computeIfAbsent(result.camera(), first -> new ArrayList<>())
                .add(result));
        return cameras.values();
    }

    private Mono<Void> told(Result result) {
        return Mono.defer(() -> Mono.delay(pace.reserve(result)))
                .then(zone(result.camera()))
                .flatMap(zone -> backend.tell(result.body(zone)))
                .doOnSuccess(answered -> {
                    done.add(result.id());
                    told.increment();
                });
    }

    /** UTC where the camera is gone. */
    private Mono<ZoneId> zone(String camera) {
        if (!camera.matches("[1-9][0-9]{0,17}")) {
            return Mono.just(ZoneOffset.UTC);
        }
        return database.sql("select time_zone from camera_network where camera_id = :camera")
                .bind("camera", Long.valueOf(camera))
                .map(row -> ZoneId.of(required(row, "time_zone", String.class)))
                .one()
                .defaultIfEmpty(ZoneOffset.UTC);
    }
}
