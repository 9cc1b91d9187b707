package io.vigil.gateway.audit;

import io.vigil.gateway.GatewayProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the audit does by itself: takes what waits to the outbox, reads the topic into the table, forgets what is old. */
@Component
public class AuditKeeping {
    private static final Logger log = LoggerFactory.getLogger(AuditKeeping.class);
    private static final Duration OFTEN = Duration.ofMillis(250);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);
    private static final long LAST_SECONDS = 3;

    private final Trail trail;
    private final AuditQueue queue;
    private final AuditListener listener;
    private final AuditEvents events;
    private final Clock clock;
    private final Duration kept;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final List<Disposable> running = new ArrayList<>();

    AuditKeeping(
            Trail trail,
            AuditQueue queue,
            AuditListener listener,
            AuditEvents events,
            Clock clock,
            GatewayProperties properties) {
        this.trail = trail;
        this.queue = queue;
        this.listener = listener;
        this.events = events;
        this.clock = clock;
        this.kept = properties.gateway().keep().audit();
    }

    public void start() {
        listener.start();
        running.add(Flux.interval(OFTEN)
                .onBackpressureDrop()
                .doOnNext(tick -> trail.sweep())
                .concatMap(tick -> emptied(), 1)
                .subscribe());
        running.add(Flux.interval(FIRST, HOURLY)
                .onBackpressureDrop()
                .concatMap(tick -> forgotten().onErrorResume(this::later), 1)
                .subscribe());
    }

    /** Puts what waits into the outbox, for at most three seconds, and ends. */
    public void stop() {
        running.forEach(Disposable::dispose);
        running.clear();
        trail.end();
        emptied()
                .toFuture()
                .completeOnTimeout(null, LAST_SECONDS, TimeUnit.SECONDS)
                .join();
        listener.close();
    }

    private Mono<Void> forgotten() {
        return events.forget(clock.instant().minus(kept))
                .filter(forgotten -> forgotten > 0)
                .doOnNext(forgotten -> log.atInfo()
                        .addKeyValue("table", "audit_events")
                        .addKeyValue("rows", forgotten)
                        .log("old audit records forgotten"))
                .then();
    }

    private Mono<Void> emptied() {
        return queue.emptied()
                .doOnSuccess(done -> {
                    if (waiting.compareAndSet(true, false)) {
                        log.info("audit records are kept again");
                    }
                })
                .onErrorResume(this::later);
    }

    private Mono<Void> later(Throwable cause) {
        if (waiting.compareAndSet(false, true)) {
            log.atWarn().addKeyValue("cause", cause.getMessage()).log("audit records wait: the database is away");
        }
        return Mono.delay(AGAIN_AFTER).then();
    }
}
