package io.vigil.gateway.instance;

import io.vigil.gateway.instance.Heartbeats.Pulse;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears heartbeats. */
@Component
class Listening {
    private final Heartbeats heartbeats;
    private final InstanceNews news;
    private final Clock clock;

    Listening(Heartbeats heartbeats, InstanceNews news, Clock clock) {
        this.heartbeats = heartbeats;
        this.news = news;
        this.clock = clock;
    }

    /** @return whether the instance should get its list again: those that it names are not, or no longer, as assigned */
    Mono<Boolean> heard(ModelSession session, List<Long> cameras) {
        return heartbeats
                .heard(session.instance().id(), cameras, clock.instant())
                .doOnNext(this::tell)
                .then(heartbeats.isStale(session, cameras));
    }

    private void tell(Pulse before) {
        if (before.state() != InstanceState.ACTIVE) {
            news.tell(new Pulse(before.id(), before.name(), InstanceState.ACTIVE, before.since()));
        }
    }
}
