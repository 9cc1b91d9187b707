package io.vigil.gateway.finding;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.GatewayProperties.Keep;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets findings that have been kept for long enough, every hour. Several gateways may do so at once. */
@Component
public class Retention implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final List<Kind<?>> OTHERS =
            List.of(Kind.BEHAVIORS, Kind.ANOMALIES, Kind.RULE_EVENTS, Kind.SUMMARIES);

    private final Findings findings;
    private final Keep keep;
    private final Clock clock;
    private @Nullable Disposable running;

    Retention(Findings findings, GatewayProperties properties, Clock clock) {
        this.findings = findings;
        this.keep = properties.gateway().keep();
        this.clock = clock;
    }

    public void start() {
        running = Flux.interval(FIRST, EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> passed().onErrorResume(Retention::failed))
                .subscribe();
    }

    @Override
    public void close() {
        if (running != null) {
            running.dispose();
        }
    }

    /** Forgets once. */
    Mono<Void> passed() {
        return forget(Kind.ANALYSES, keep.analyses())
                .thenMany(Flux.fromIterable(OTHERS))
                .concatMap(kind -> forget(kind, keep.findings()))
                .then();
    }

    private Mono<Long> forget(Kind<?> kind, Duration kept) {
        return findings.forget(kind, clock.instant().minus(kept))
                .filter(forgotten -> forgotten > 0)
                .doOnNext(forgotten -> log.atInfo()
                        .addKeyValue("table", kind.table())
                        .addKeyValue("rows", forgotten)
                        .log("old findings forgotten"));
    }

    private static Mono<Void> failed(Throwable cause) {
        log.atWarn().addKeyValue("cause", cause.getMessage()).log("old findings could not be forgotten now");
        return Mono.empty();
    }
}
