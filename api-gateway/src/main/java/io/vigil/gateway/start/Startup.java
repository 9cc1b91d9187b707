package io.vigil.gateway.start;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.camera.CameraHealthListener;
import io.vigil.gateway.database.Migration;
import io.vigil.gateway.incident.Incident;
import io.vigil.gateway.incident.IncidentListener;
import io.vigil.gateway.incident.IncidentQuery;
import io.vigil.gateway.incident.Incidents;
import io.vigil.gateway.instance.ModelAccounts;
import io.vigil.gateway.live.LiveBoard;
import io.vigil.gateway.live.LiveListener;
import io.vigil.gateway.outbox.OutboxPublisher;
import io.vigil.topic.TopicCheck;
import io.vigil.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Comes after the server is up and before it says that it is ready: tables, topics, seeds, then the listeners. */
@Component
class Startup implements ApplicationRunner, AutoCloseable {
    private static final Duration AGREE_EVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Migration migration;
    private final CompletableFuture<Void> topics;
    private final Seeds seeds;
    private final ModelAccounts accounts;
    private final Incidents incidents;
    private final Listening listening;
    private @Nullable Disposable agreeing;

    Startup(
            GatewayProperties properties,
            Migration migration,
            Seeds seeds,
            ModelAccounts accounts,
            Incidents incidents,
            Listening listening) {
        this.migration = migration;
        this.seeds = seeds;
        this.accounts = accounts;
        this.incidents = incidents;
        this.listening = listening;
        this.topics = CompletableFuture.runAsync(() -> TopicCheck.verify(
                properties.kafka(),
                Topics.FRAMES,
                Topics.DETECTIONS,
                Topics.CAMERAS,
                Topics.ZONES,
                Topics.INCIDENTS,
                Topics.CAMERA_HEALTH,
                Topics.DEAD_LETTERS));
    }

    /** What runs in the background from the start on. */
    @Component
    record Listening(
            CameraHealthListener health,
            IncidentListener incidents,
            LiveListener live,
            LiveBoard board,
            OutboxPublisher outbox) {
        void start() {
            health.start();
            incidents.start();
            live.start();
            outbox.start();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws ExecutionException, InterruptedException, TimeoutException {
        await(migration.done());
        await(topics);
        await(accounts.begin().then(Mono.defer(seeds::begin)).toFuture());
        await(agreed().toFuture());
        listening.start();
        agreeing = Flux.interval(AGREE_EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> agreed().onErrorComplete())
                .subscribe();
    }

    @Override
    public void close() {
        listening.outbox().stop();
        if (agreeing != null) {
            agreeing.dispose();
        }
    }

    private Mono<List<Incident>> agreed() {
        return incidents
                .list(IncidentQuery.newest(200))
                .filter(Incident::lasts)
                .collectList()
                .doOnNext(listening.board()::agree);
    }

    private static <T> T await(CompletableFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
