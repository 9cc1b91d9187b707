package io.vigil.gateway.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.gateway.outbox.Message;
import io.vigil.gateway.outbox.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Records that nobody waits for, on their way into the outbox: many in one transaction, several times a second. While the
 * database is away they wait here, so many and no more; what was lost is told of when it is back, as a number.
 */
@Component
class AuditQueue {
    private static final int ROOM = 10_000;
    private static final int AT_ONCE = 500;
    private static final Logger log = LoggerFactory.getLogger(AuditQueue.class);

    private final BlockingQueue<Message> waiting;
    private final AtomicInteger lost = new AtomicInteger();
    private final Outbox outbox;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final MeterRegistry meters;

    @Autowired
    AuditQueue(Outbox outbox, TransactionalOperator transactions, Clock clock, MeterRegistry meters) {
        this(outbox, transactions, clock, meters, ROOM);
    }

    AuditQueue(Outbox outbox, TransactionalOperator transactions, Clock clock, MeterRegistry meters, int room) {
        this.waiting = new LinkedBlockingQueue<>(room);
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.meters = meters;
    }

    /** Thread-safe; at once. */
    void add(Message message) {
        if (!waiting.offer(message)) {
            meters.counter("vigil.audit.lost").increment();
            if (lost.getAndIncrement() == 0) {
                log.error("views and refusals can no longer be kept for the audit: the database is away");
            }
        }
    }

    /** Puts what waits into the outbox, all of it or, with an error, nothing more. One at a time. */
    Mono<Void> emptied() {
        return Mono.defer(this::batch).repeat().takeWhile(moved -> moved > 0).then();
    }

    /** @return how many were put there */
    private Mono<Integer> batch() {
        List<Message> batch = waiting.stream().limit(AT_ONCE).toList();
        int missing = lost.get();
        if (batch.isEmpty() && missing == 0) {
            return Mono.just(0);
        }
        List<Message> all = new ArrayList<>(batch);
        if (missing > 0) {
            Deed deed = Deed.done(Action.AUDIT_LOST, Target.AUDIT).times(missing);
            all.add(AuditMessage.of(deed, new Origin(Actor.VIGIL, null, null), clock.instant()));
        }
        return outbox.add(all).as(transactions::transactional).then(Mono.fromSupplier(() -> {
            batch.forEach(message -> waiting.poll());
            lost.addAndGet(-missing);
            return all.size();
        }));
    }
}
