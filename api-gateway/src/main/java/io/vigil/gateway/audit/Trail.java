package io.vigil.gateway.audit;

import io.vigil.gateway.audit.Repeats.Due;
import io.vigil.gateway.audit.Viewings.Viewing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Views and refusals: what nobody waits for. Repeats are told of together, viewings when they begin and end. All goes by
 * {@link AuditQueue}. Thread-safe, and never slow.
 */
@Component
class Trail {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int KNOWN_AT_ONCE = 2_000;

    private final Repeats<Known> repeats = new Repeats<>(WINDOW, KNOWN_AT_ONCE);
    private final Viewings viewings = new Viewings(PAUSE);
    private final AuditQueue queue;
    private final Clock clock;

    Trail(AuditQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /** What makes two the same: not the request. */
    private record Known(Deed deed, Actor actor, @Nullable String address) {
        Origin origin() {
            return new Origin(actor, address, null);
        }
    }

    void viewed(Deed deed, Origin origin) {
        tell(deed, origin, new Known(deed, origin.actor(), origin.address()));
    }

    /** Whatever the same address tries next, it is told of together: a scan of a thousand paths is one line a minute. */
    void refused(Deed deed, Origin origin) {
        tell(deed, origin, new Known(deed.ofAny(), origin.actor(), origin.address()));
    }

    List<Viewing> entered(List<Viewing> several) {
        Instant now = clock.instant();
        for (Viewing viewing : several) {
            if (viewings.entered(viewing, now)) {
                Deed deed = Deed.done(Action.LIVE_VIEWED, Target.cameras(viewing.camera()));
                queue.add(AuditMessage.of(deed, viewing.origin(), now));
            }
        }
        return several;
    }

    void left(List<Viewing> several) {
        Instant now = clock.instant();
        several.forEach(viewing -> viewings.left(viewing, now));
    }

    /** Tells of what came again, and of viewings that are over. To be called every second or so. */
    void sweep() {
        Instant now = clock.instant();
        repeats.due(now).forEach(due -> tell(due, now));
        viewings.ended(now).forEach(ended -> tell(ended, now));
    }

    /** The same of all there is, at the end. */
    void end() {
        Instant now = clock.instant();
        repeats.rest().forEach(due -> tell(due, now));
        viewings.all(now).forEach(ended -> tell(ended, now));
    }

    /** Where there are more than can be told apart, all others are one, from nowhere in particular. */
    private void tell(Deed deed, Origin origin, Known known) {
        Instant now = clock.instant();
        Known counted = repeats.holds(known) ? known : new Known(deed.ofAny(), origin.actor(), null);
        if (repeats.isFirst(counted, now)) {
            queue.add(AuditMessage.of(deed, origin, now));
        }
    }

    private void tell(Due<Known> due, Instant now) {
        queue.add(
                AuditMessage.of(due.what().deed().times(due.count()), due.what().origin(), now));
    }

    private void tell(Viewings.Ended ended, Instant now) {
        Deed left = Deed.done(Action.LIVE_LEFT, Target.cameras(ended.viewing().camera()))
                .lasting(ended.lasted());
        queue.add(AuditMessage.of(left, ended.viewing().origin(), now));
    }
}
