package io.vigil.gateway.audit;

import io.vigil.gateway.audit.Viewings.Viewing;
import io.vigil.gateway.outbox.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * The one way into the audit topic for all that is done on purpose. Who acts, from where and with which request comes from
 * Reactor's context, where {@link AuditFilter} put it: nothing needs to be passed on, and nobody can pretend.
 *
 * <p>A change is told of inside its own transaction, so that there is neither a change without its record nor a record without
 * its change. One line does it:
 *
 * <pre>{@code
 * return written(person)
 *         .delayUntil(kept -> audit.changed(Action.PERSON_ADDED, Target.of("person", kept.id())))
 *         .as(transactions::transactional);
 * }</pre>
 *
 * <p>Whoever is known by something else than the table of rules (a model instance, a pipeline, a person who logs in right
 * now) is named by {@link #as}, the settings at start too:
 *
 * <pre>{@code
 * audit.happened(Action.SESSION_OPENED, Target.of("instance", id)).contextWrite(Audit.as(Actor.model(id)))
 * }</pre>
 *
 * <p>What is named: kinds, ids, names of fields. Never a value, a name of a person, an address of a camera or a secret.
 */
@Component
public class Audit {
    private final Outbox outbox;
    private final TransactionalOperator transactions;
    private final Trail trail;
    private final Clock clock;

    Audit(Outbox outbox, TransactionalOperator transactions, Trail trail, Clock clock) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** For {@code contextWrite}: all above it is done by that actor. */
    public static Function<Context, Context> as(Actor actor) {
        return context -> Origin.acting(context, actor);
    }

    /** Marks a request that is answered as if there were no such thing, because it is beyond the caller's scope. */
    public static void beyondScope(ServerWebExchange exchange) {
        exchange.getAttributes().put(AuditFilter.BEYOND_SCOPE, true);
    }

    /** To be composed inside the transaction that makes the change. Fails with it, and it with this. */
    public Mono<Void> changed(Action action, Target target, String... fields) {
        return changed(action, target, List.of(fields));
    }

    /** @param fields names of what changed */
    public Mono<Void> changed(Action action, Target target, List<String> fields) {
        return told(Deed.done(action, target, fields));
    }

    /**
     * For what happens without a change in the database, such as an export or a test of a camera: completes when the record is
     * safe, so that what follows is not done unrecorded. Fails where the database is away.
     */
    public Mono<Void> happened(Action action, Target target) {
        return told(Deed.done(action, target)).as(transactions::transactional);
    }

    /** The same of a part of something, such as {@code from}, {@code to} and {@code format} of an export. */
    public Mono<Void> happened(Action action, Target target, Map<String, String> part) {
        return told(Deed.done(action, target).of(part)).as(transactions::transactional);
    }

    /**
     * That something was refused, for {@code reason}: a word such as {@code password} or {@code address}. Costs no time and
     * never fails; who tries again and again is told of once a minute, with a count. What ends in 401, 403 or 429 is told of by
     * {@link AuditFilter} already.
     */
    public Mono<Void> refused(Action action, Target target, String reason) {
        return Mono.deferContextual(context -> {
            trail.refused(Deed.refused(action, target, reason), Origin.of(context));
            return Mono.empty();
        });
    }

    /** That somebody looked something up. Costs no time and never fails; repeats are told of once a minute, with a count. */
    public Mono<Void> viewed(Action action, Target target) {
        return Mono.deferContextual(context -> {
            trail.viewed(Deed.done(action, target), Origin.of(context));
            return Mono.empty();
        });
    }

    /**
     * The same viewing, told of when it begins and, with its length, when it ends. Who comes back within ten seconds, or
     * watches the same camera twice, never left.
     *
     * @param cameras their ids
     */
    public <T> Mono<T> watching(List<String> cameras, Mono<T> viewing) {
        return Mono.deferContextual(context -> {
            Origin origin = Origin.of(context);
            List<Viewing> known =
                    cameras.stream().map(camera -> new Viewing(origin, camera)).toList();
            return Mono.using(() -> trail.entered(known), entered -> viewing, trail::left);
        });
    }

    private Mono<Void> told(Deed deed) {
        return Mono.deferContextual(context -> outbox.add(AuditMessage.of(deed, Origin.of(context), clock.instant())));
    }
}
