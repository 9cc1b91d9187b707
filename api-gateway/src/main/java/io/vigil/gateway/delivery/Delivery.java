package io.vigil.gateway.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.avro.Anomaly;
import io.vigil.avro.Behavior;
import io.vigil.avro.FrameAnalysis;
import io.vigil.gateway.DeliverySettings;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.intake.BatchHandler;
import io.vigil.gateway.intake.TopicListener;
import io.vigil.gateway.intake.TopicListener.Subscription;
import io.vigil.gateway.intake.TopicListeners;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a backend elsewhere of analyses, behaviours and anomalies, by the callback contract. What it cannot take now waits in
 * its topic and is told once it is back; nothing else waits for it. What it refuses goes to the dead letters.
 */
@Component
public class Delivery implements AutoCloseable {
    /** So few that they are told within the time a listener has for them. */
    private static final int TOGETHER = 50;

    private final List<TopicListener<?>> listeners;

    Delivery(
            GatewayProperties properties,
            TopicListeners listeners,
            DatabaseClient database,
            Clock clock,
            JsonMapper json,
            MeterRegistry meters) {
        DeliverySettings settings = properties.gateway().delivery();
        this.listeners = settings.isOn()
                ? all(listeners, new Courier(settings, new Backend(settings, json), database, clock, meters))
                : List.of();
    }

    private static List<TopicListener<?>> all(TopicListeners listeners, Courier courier) {
        return List.of(
                listener(listeners, Topics.FRAME_ANALYSES, FrameAnalysis.class, courier, Result::of),
                listener(listeners, Topics.BEHAVIORS, Behavior.class, courier, Result::of),
                listener(listeners, Topics.ANOMALIES, Anomaly.class, courier, Result::of));
    }

    /** Does nothing where nobody is to be told. */
    public void start() {
        listeners.forEach(TopicListener::start);
    }

    @Override
    public void close() {
        listeners.parallelStream().forEach(TopicListener::close);
    }

    private static <V extends SpecificRecord> TopicListener<V> listener(
            TopicListeners listeners, Topic<V> topic, Class<V> type, Courier courier, Function<V, Result> form) {
        String group = topic.name().replaceAll("^vigil\\.(.+)\\.v\\d+$", "vigil-delivery-$1");
        return listeners.listener(new Subscription<>(
                topic,
                type,
                group,
                new BatchHandler<>(
                        records -> courier.deliver(records.stream().map(form).toList()), TOGETHER)));
    }
}
