package io.vigil.gateway.start;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.audit.AuditKeeping;
import io.vigil.gateway.callback.ReportedCameras;
import io.vigil.gateway.camera.CameraHealthListener;
import io.vigil.gateway.database.Migration;
import io.vigil.gateway.delivery.Delivery;
import io.vigil.gateway.finding.FindingListener;
import io.vigil.gateway.finding.Retention;
import io.vigil.gateway.incident.Incident;
import io.vigil.gateway.incident.IncidentListener;
import io.vigil.gateway.incident.IncidentQuery;
import io.vigil.gateway.incident.Incidents;
import io.vigil.gateway.instance.HeartbeatWatch;
import io.vigil.gateway.instance.ModelAccounts;
import io.vigil.gateway.live.LiveBoard;
import io.vigil.gateway.live.LiveDemandPublisher;
import io.vigil.gateway.live.LiveFramesListener;
import io.vigil.gateway.live.LiveListener;
import io.vigil.gateway.outbox.OutboxPublisher;
import io.vigil.gateway.secret.KeyRotation;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.SchemaCheck;
import io.vigil.topic.TopicCheck;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Comes before the server is up: tables, topics, seeds, then the listeners. Whoever reaches the port finds the model
 * account and the cameras there. Readiness waits until the topics told the live board of the wanted cameras too.
 */
@Component
class Startup implements SmartLifecycle, ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(Startup.class);
    private static final int BEFORE_THE_SERVER = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1_024;
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(30);
    private static final Duration AGREE_EVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Migration migration;
    private final CompletableFuture<Void> topics;
    private final Seeds seeds;
    private final ModelAccounts accounts;
    private final Incidents incidents;
    private final Listening listening;
    private final KeyRotation rotation;
    private volatile @Nullable Disposable agreeing;
    private volatile @Nullable Disposable rotating;

    Startup(
            GatewayProperties properties,
            SchemaRegistry registry,
            Migration migration,
            Seeds seeds,
            ModelAccounts accounts,
            Incidents incidents,
            Listening listening,
            KeyRotation rotation) {
        this.rotation = rotation;
        this.migration = migration;
        this.seeds = seeds;
        this.accounts = accounts;
        this.incidents = incidents;
        this.listening = listening;
        this.topics = CompletableFuture.runAsync(() -> verify(properties.kafka(), registry));
    }

    /** What runs in the background from the start on. */
    @Component
    record Listening(
            CameraHealthListener health,
            IncidentListener incidents,
            FindingListener findings,
            Retention retention,
            LiveListener live,
            LiveFramesListener liveFrames,
            LiveDemandPublisher demand,
            LiveBoard board,
            AuditKeeping audit,
            HeartbeatWatch heartbeats,
            OutboxPublisher outbox,
            ReportedCameras reported,
            Delivery delivery) {
        void start() {
            health.start();
            incidents.start();
            findings.start();
            retention.start();
            live.start();
            liveFrames.start();
            demand.start();
            audit.start();
            heartbeats.start();
            outbox.start();
            reported.start();
            delivery.start();
        }
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_SERVER;
    }

    @Override
    public boolean isRunning() {
        return agreeing != null;
    }

    @Override
    public void start() {
        await(migration.done());
        await(rotation.check().toFuture());
        await(topics);
        listening.board().await(await(accounts.begin().then(seeds.begin()).toFuture()));
        await(agreed().toFuture());
        listening.start();
        rotating = rotation.seal().subscribe(many -> {}, Startup::notRotated);
        agreeing = Flux.interval(AGREE_EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> agreed().onErrorComplete())
                .subscribe();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        listening
                .board()
                .complete()
                .timeout(HEARD_WITHIN)
                .doOnError(e -> log.warn("the topics have not told of every configured camera yet"))
                .onErrorComplete()
                .toFuture()
                .join();
    }

    @Override
    public void stop() {
        listening.demand().stop();
        listening.audit().stop();
        listening.heartbeats().stop();
        listening.outbox().stop();
        Disposable sealing = rotating;
        if (sealing != null) {
            sealing.dispose();
        }
        Disposable running = agreeing;
        if (running != null) {
            running.dispose();
            agreeing = null;
        }
    }

    private static void notRotated(Throwable cause) {
        log.atWarn()
                .addKeyValue("cause", cause.getMessage())
                .log("not all secrets are sealed anew; the next start goes on with it");
    }

    private Mono<List<Incident>> agreed() {
        return incidents
                .list(IncidentQuery.newest(200))
                .filter(Incident::lasts)
                .collectList()
                .doOnNext(listening.board()::agree);
    }

    private static void verify(KafkaConnection kafka, SchemaRegistry registry) {
        TopicCheck.verify(
                kafka,
                Topics.FRAMES,
                Topics.LIVE_FRAMES,
                Topics.LIVE_DEMAND,
                Topics.DETECTIONS,
                Topics.CAMERAS,
                Topics.ZONES,
                Topics.POLICIES,
                Topics.INCIDENTS,
                Topics.FRAME_ANALYSES,
                Topics.BEHAVIORS,
                Topics.ANOMALIES,
                Topics.RULE_EVENTS,
                Topics.OBSERVATIONS,
                Topics.CAMERA_HEALTH,
                Topics.AUDIT,
                Topics.DEAD_LETTERS);
        SchemaCheck.verify(
                registry,
                Topics.CAMERAS,
                Topics.ZONES,
                Topics.POLICIES,
                Topics.LIVE_DEMAND,
                Topics.OBSERVATIONS,
                Topics.AUDIT);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
