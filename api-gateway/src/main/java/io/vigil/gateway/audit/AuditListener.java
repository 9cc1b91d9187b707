package io.vigil.gateway.audit;

import io.vigil.avro.AuditEvent;
import io.vigil.gateway.intake.BatchHandler;
import io.vigil.gateway.intake.TopicListener;
import io.vigil.gateway.intake.TopicListener.Subscription;
import io.vigil.gateway.intake.TopicListeners;
import io.vigil.topic.Topics;
import org.springframework.stereotype.Component;

/** Keeps every record of the topic in the database, once, many at a time. */
@Component
class AuditListener implements AutoCloseable {
    private final TopicListener<AuditEvent> listener;

    AuditListener(AuditEvents events, TopicListeners listeners) {
        this.listener = listeners.listener(new Subscription<>(
                Topics.AUDIT, AuditEvent.class, "vigil-gateway-audit", new BatchHandler<>(events::keep)));
    }

    void start() {
        listener.start();
    }

    @Override
    public void close() {
        listener.close();
    }
}
