package io.vigil.gateway.outbox;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.outbox.Outbox.Entry;
import io.vigil.wire.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Empties the outbox into the topics, in order. Where the broker, the registry or the database is away it tries again until
 * they are back. Before it goes on after a failure, its own or another publisher's end, it looks in the topics for what has
 * been published already, so that nothing comes twice.
 */
@Component
public class OutboxPublisher {
    private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(20);
    private static final int AT_ONCE = 100;

    private final Outbox outbox;
    private final TransactionalOperator transactions;
    private final MessageEncoder encoder;
    private final GatewayProperties properties;
    private final Tails tails;
    private final String name = UUID.randomUUID().toString();
    private final AtomicBoolean failing = new AtomicBoolean();
    /** Whether nothing that is in the outbox can be in a topic. */
    private volatile boolean certain;

    private @Nullable Producer<String, byte[]> producer;
    private @Nullable Disposable running;

    OutboxPublisher(
            Outbox outbox, TransactionalOperator transactions, SchemaRegistry registry, GatewayProperties properties) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.encoder = new MessageEncoder(registry);
        this.properties = properties;
        this.tails = new Tails(properties.kafka());
    }

    /** Begins to publish, without end. */
    public void start() {
        running = Flux.interval(Duration.ZERO, EVERY, Schedulers.newSingle("outbox", true))
                .onBackpressureDrop()
                .concatMap(tick -> drained(), 1)
                .subscribe();
    }

    /** Stops; what is not published stays in the outbox. */
    public void stop() {
        if (running != null) {
            running.dispose();
        }
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }

    private Mono<Void> drained() {
        return batch().repeat().takeUntil(count -> count < AT_ONCE).then().onErrorResume(this::failed);
    }

    private Mono<Integer> batch() {
        return outbox.mine()
                .filter(mine -> mine)
                .flatMap(mine -> outbox.oldest(AT_ONCE).collectList())
                .flatMap(entries -> entries.isEmpty() ? Mono.just(0) : inTurn(entries))
                .defaultIfEmpty(0)
                .as(transactions::transactional);
    }

    private Mono<Integer> inTurn(List<Entry> entries) {
        return outbox.continues(name).flatMap(continues -> {
            if (!continues) {
                certain = false;
                return Mono.just(AT_ONCE); // committed first: whoever comes after a kill must know whom to look after
            }
            return certain ? publish(entries) : settle(entries);
        });
    }

    private Mono<Integer> settle(List<Entry> entries) {
        return Mono.fromCallable(() -> tails.entries(
                        entries.stream().map(entry -> entry.message().topic()).collect(Collectors.toSet())))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(found -> outbox.published(Unfinished.published(entries, found)))
                .then(Mono.fromSupplier(() -> {
                    certain = true;
                    return AT_ONCE;
                }));
    }

    private Mono<Integer> publish(List<Entry> entries) {
        return Mono.fromCallable(() -> sent(entries))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::fromFuture)
                .timeout(ACKNOWLEDGED_WITHIN)
                .then(outbox.published(entries))
                .then(Mono.fromSupplier(() -> succeeded(entries.size())));
    }

    private CompletableFuture<Void> sent(List<Entry> entries) {
        return CompletableFuture.allOf(entries.stream().map(this::send).toArray(CompletableFuture<?>[]::new));
    }

    /** The producer's future tells the same as its callback, which alone can be waited for without a thread. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private CompletableFuture<Void> send(Entry entry) {
        Message message = entry.message();
        var record = new ProducerRecord<>(message.topic(), message.key(), encoder.encode(message));
        record.headers().add(Tails.ENTRY, Long.toString(entry.id()).getBytes(StandardCharsets.UTF_8));
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        producer().send(record, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = OutboxProducer.open(properties.kafka());
        }
        return producer;
    }

    private int succeeded(int count) {
        if (failing.compareAndSet(true, false)) {
            log.atInfo().addKeyValue("messages", count).log("outbox is published again");
        }
        return count;
    }

    private Mono<Void> failed(Throwable cause) {
        certain = false;
        if (failing.compareAndSet(false, true)) {
            log.atWarn()
                    .addKeyValue("cause", cause.getMessage())
                    .log("outbox cannot be published now; trying until it can");
        }
        return Mono.delay(Duration.ofSeconds(1)).then();
    }
}
