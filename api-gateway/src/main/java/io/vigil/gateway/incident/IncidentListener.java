package io.vigil.gateway.incident;

import io.vigil.gateway.intake.TopicListener;
import io.vigil.gateway.intake.TopicListener.Subscription;
import io.vigil.gateway.intake.TopicListeners;
import io.vigil.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps every committed transition of every incident in the database, once. */
@Component
public class IncidentListener implements AutoCloseable {
    private final Incidents incidents;
    private final TopicListener<io.vigil.avro.Incident> listener;

    IncidentListener(Incidents incidents, TopicListeners listeners) {
        this.incidents = incidents;
        this.listener = listeners.listener(new Subscription<>(
                Topics.INCIDENTS, io.vigil.avro.Incident.class, "vigil-gateway-incidents", this::handle));
    }

    public void start() {
        listener.start();
    }

    @Override
    public void close() {
        listener.close();
    }

    private Mono<Void> handle(String key, io.vigil.avro.@Nullable Incident step) {
        return step == null ? Mono.empty() : incidents.keep(IncidentRecord.step(step));
    }
}
