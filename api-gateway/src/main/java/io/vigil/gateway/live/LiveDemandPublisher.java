package io.vigil.gateway.live;

import io.vigil.avro.LiveDemand;
import io.vigil.gateway.GatewayProperties;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Asks capture for every frame of the cameras that are watched. Not by the outbox: a demand is worth nothing some seconds
 * later, and what is lost is made good by the next one.
 */
@Component
public class LiveDemandPublisher {
    private static final Logger log = LoggerFactory.getLogger(LiveDemandPublisher.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final KafkaConnection kafka;
    private final SchemaRegistry registry;
    private final Audience audience;
    private final Clock clock;
    private final Demands demands;
    private final String me = UUID.randomUUID().toString();
    private final Scheduler thread = Schedulers.newSingle("live-demand", true);
    private @Nullable Producer<String, LiveDemand> producer;
    private @Nullable Disposable running;

    LiveDemandPublisher(GatewayProperties properties, SchemaRegistry registry, Audience audience, Clock clock) {
        this.kafka = properties.kafka();
        this.registry = registry;
        this.audience = audience;
        this.clock = clock;
        this.demands = new Demands(properties.gateway().live().onDemand().asked());
    }

    public void start() {
        producer = open();
        running = Flux.merge(
                        audience.changes().map(Number::longValue),
                        Flux.interval(LOOK_EVERY).onBackpressureDrop())
                .publishOn(thread, 1)
                .subscribe(change -> tell(audience.cameras()));
    }

    /** Takes back what was asked for. */
    public void stop() {
        if (running != null) {
            running.dispose();
        }
        thread.disposeGracefully()
                .timeout(FAREWELL)
                .onErrorComplete()
                .toFuture()
                .join();
        if (producer != null) {
            tell(Set.of());
            producer.close(FAREWELL);
        }
    }

    private void tell(Set<String> watched) {
        demands.due(watched, clock.instant()).forEach(this::send);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the next demand makes up for a lost one
    private void send(Demands.Demand demand) {
        LiveDemand record = LiveDemand.newBuilder()
                .setCameraId(demand.camera())
                .setUntil(demand.until())
                .setAskedAt(clock.instant())
                .setAskedBy(me)
                .build();
        try {
            if (producer != null) {
                producer.send(new ProducerRecord<>(Topics.LIVE_DEMAND.name(), demand.camera(), record));
            }
        } catch (RuntimeException e) {
            log.atDebug()
                    .addKeyValue("cameraId", demand.camera())
                    .addKeyValue("cause", e.getMessage())
                    .log("camera's every frame not asked for now");
        }
    }

    private Producer<String, LiveDemand> open() {
        Map<String, Object> settings = kafka.client();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1L << 20);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "gateway-live-demand");
        return new KafkaProducer<>(settings, new StringSerializer(), new AvroSerializer<LiveDemand>(registry));
    }
}
