package io.vigil.gateway.instance;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.InstanceSettings;
import io.vigil.gateway.instance.Heartbeats.Count;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Notices model instances that fall silent, and lets others take over where a site wants that. Silence counts only from
 * when this gateway was able to hear: it must not accuse anybody of its own absence, or of the database's.
 */
@Component
public class HeartbeatWatch {
    private static final Logger log = LoggerFactory.getLogger(HeartbeatWatch.class);

    private final Heartbeats heartbeats;
    private final Failover failover;
    private final InstanceNews news;
    private final InstanceSettings settings;
    private final Clock clock;
    private final Map<InstanceState, AtomicLong> counts = new EnumMap<>(InstanceState.class);
    private final AtomicBoolean failing = new AtomicBoolean();
    private Instant hearsSince;
    private Instant lookedAt;
    private @Nullable Disposable running;

    HeartbeatWatch(
            Heartbeats heartbeats,
            Failover failover,
            InstanceNews news,
            GatewayProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.heartbeats = heartbeats;
        this.failover = failover;
        this.news = news;
        this.settings = properties.gateway().instances();
        this.clock = clock;
        this.hearsSince = clock.instant();
        this.lookedAt = hearsSince;
        for (InstanceState state : InstanceState.values()) {
            AtomicLong count = new AtomicLong();
            counts.put(state, count);
            meters.gauge(
                    "vigil.model.instances",
                    List.of(io.micrometer.core.instrument.Tag.of("state", state.word())),
                    count);
        }
    }

    /** Begins to watch, without end. */
    public void start() {
        hearsSince = clock.instant();
        lookedAt = hearsSince;
        running = Flux.interval(settings.checkEvery(), Schedulers.newSingle("heartbeats", true))
                .onBackpressureDrop()
                .concatMap(tick -> look().onErrorResume(this::failed), 1)
                .subscribe();
    }

    public void stop() {
        if (running != null) {
            running.dispose();
        }
    }

    /** Looks once. One at a time. */
    Mono<Void> look() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            if (Duration.between(lookedAt, now).compareTo(settings.checkEvery().multipliedBy(3)) > 0) {
                hearsSince = now; // it could not look for a while, and so perhaps not hear
            }
            return judge(now).then(failover.run()).then(count()).then(Mono.fromRunnable(() -> looked(now)));
        });
    }

    private Mono<Void> judge(Instant now) {
        return Flux.concat(
                        heartbeats.silence(limit(now, settings.inactiveAfter()), now),
                        heartbeats.warn(limit(now, settings.warnAfter()), now))
                .doOnNext(news::tell)
                .then();
    }

    /** Who was last heard before is overdue; nobody is, until this gateway has listened for that long itself. */
    private Instant limit(Instant now, Duration patience) {
        Instant limit = now.minus(patience);
        return limit.isBefore(hearsSince) ? Instant.EPOCH : limit;
    }

    private Mono<Void> count() {
        return heartbeats
                .counts()
                .collectMap(Count::state, Count::instances)
                .doOnNext(found -> counts.forEach((state, count) -> count.set(found.getOrDefault(state, 0L))))
                .then();
    }

    private void looked(Instant now) {
        lookedAt = now;
        if (failing.compareAndSet(true, false)) {
            log.atInfo().log("heartbeats are watched again");
        }
    }

    private Mono<Void> failed(Throwable cause) {
        if (failing.compareAndSet(false, true)) {
            log.atWarn().addKeyValue("cause", cause.getMessage()).log("heartbeats cannot be watched now; trying on");
        }
        return Mono.empty();
    }
}
