package io.vigil.gateway.intake;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.intake.TopicListener.Listeners;
import io.vigil.gateway.intake.TopicListener.Subscription;
import io.vigil.wire.SchemaRegistry;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Makes listeners that share one connection, registry and dead letter box. */
@Component
public class TopicListeners {
    private final Listeners shared;

    TopicListeners(
            GatewayProperties properties, SchemaRegistry registry, DeadLetterPublisher deadLetters, Clock clock) {
        this.shared = new Listeners(properties.kafka(), registry, deadLetters, clock);
    }

    /** Not started. */
    public <V extends SpecificRecord> TopicListener<V> listener(Subscription<V> subscription) {
        return new TopicListener<>(subscription, shared);
    }
}
