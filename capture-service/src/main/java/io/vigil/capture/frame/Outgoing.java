package io.vigil.capture.frame;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.capture.load.Outbox;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;

/**
 * The way out, put together.
 *
 * @param outbox what everything sent by cameras goes through
 * @param frames the sampled frames' entrance to it
 * @param live the live frames' entrance to it
 */
public record Outgoing(OutboxPublisher outbox, FramePublisher frames, LiveFramePublisher live) {
    /** What Kafka's producer holds is out of order's reach, so it is the smaller part; yet several round trips' worth. */
    private static final int PART_UNDER_WAY = 4;

    public static Outgoing of(Producer<String, SpecificRecord> producer, Settings settings, MeterRegistry meters) {
        Outbox<Cargo> outbox = new Outbox<>(settings.buffer(), settings.buffer() / PART_UNDER_WAY);
        Gauge.builder("vigil.capture.waiting", outbox, Outbox::bytes)
                .baseUnit("bytes")
                .register(meters);
        OutboxPublisher publisher = new OutboxPublisher(
                producer, outbox, settings.worth(), new GiveUpLog(settings.priorityThreshold(), meters));
        return new Outgoing(
                publisher,
                new FramePublisher(publisher, settings.tenant(), new FrameMeters(meters)),
                new LiveFramePublisher(publisher, settings.tenant(), new LiveMeters(meters)));
    }

    /**
     * @param buffer bytes of pictures that may wait for the broker
     * @param worth how long a sampled frame may wait
     * @param priorityThreshold cameras from it on lose a frame only where nothing less important waits
     */
    public record Settings(String tenant, long buffer, Duration worth, int priorityThreshold) {}
}
