package io.vigil.capture;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.capture.camera.Backoff;
import io.vigil.capture.camera.CameraState;
import io.vigil.capture.camera.Fleet;
import io.vigil.capture.camera.FrameSources;
import io.vigil.capture.camera.Sampling;
import io.vigil.capture.camera.Studio;
import io.vigil.capture.frame.Outgoing;
import io.vigil.capture.frame.StageReportPublisher;
import io.vigil.capture.live.DemandListener;
import io.vigil.capture.live.Gallery;
import io.vigil.capture.live.Watched;
import io.vigil.capture.load.Governor;
import io.vigil.capture.load.Level;
import io.vigil.capture.load.Processors;
import io.vigil.capture.lookout.TcpLookout;
import io.vigil.wire.AvroSerializer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which part gets which. */
@Configuration(proxyBeanMethods = false)
class CaptureWiring {
    private static final int REQUEST_TIMEOUT_MS = 1_000;
    private static final int BATCH_BYTES = 256 * 1024;
    private static final int MOST_PARTITIONS = 64;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TcpLookout lookout() throws IOException {
        return new TcpLookout(LOOK_EVERY, new Random());
    }

    @Bean
    Governor governor(CaptureProperties properties, MeterRegistry meters) {
        Governor governor = new Governor(properties.capture().publish().priorityThreshold(), new Processors());
        for (Level level : Level.values()) {
            Gauge.builder("vigil.capture.left.out", governor, all -> all.count(level))
                    .tag("level", level.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        return governor;
    }

    /** Closed by {@link CaptureRun}, which still has something to say when all else has ended. */
    @Bean(destroyMethod = "")
    Producer<String, SpecificRecord> producer(CaptureProperties properties) {
        Map<String, Object> settings = new HashMap<>();
        int delivery =
                Math.toIntExact(properties.capture().publish().deliveryTimeout().toMillis());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 100);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(10 * REQUEST_TIMEOUT_MS, delivery / 2));
        // far above the part of the frames' budget that is under way: batches are allotted whole, and reports need room
        // too
        settings.put(
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                properties.capture().publish().buffer().toBytes() + MOST_PARTITIONS * BATCH_BYTES);
        settings.putAll(properties.kafka().client());
        return new KafkaProducer<>(
                settings,
                new StringSerializer(),
                new AvroSerializer<>(properties.registry().open()));
    }

    @Bean
    Outgoing outgoing(Producer<String, SpecificRecord> producer, CaptureProperties properties, MeterRegistry meters) {
        CaptureProperties.Capture capture = properties.capture();
        CaptureProperties.Publish publish = capture.publish();
        return Outgoing.of(
                producer,
                new Outgoing.Settings(
                        capture.tenant(),
                        publish.buffer().toBytes(),
                        publish.deliveryTimeout(),
                        publish.priorityThreshold()),
                meters);
    }

    @Bean
    StageReportPublisher reports(Producer<String, SpecificRecord> producer, CaptureProperties properties, Clock clock) {
        return new StageReportPublisher(producer, properties.capture().tenant(), clock);
    }

    @Bean
    Watched watched(Clock clock) {
        return new Watched(clock);
    }

    @Bean(destroyMethod = "")
    DemandListener demandListener(CaptureProperties properties, Watched watched) {
        return new DemandListener(properties.kafka(), properties.registry().open(), watched);
    }

    @Bean(destroyMethod = "")
    Fleet fleet(
            CaptureProperties properties,
            FrameSources sources,
            Outgoing outgoing,
            Watched watched,
            Clock clock,
            TcpLookout lookout,
            Governor governor,
            MeterRegistry meters) {
        CaptureProperties.Capture capture = properties.capture();
        Connection connection = capture.connection();
        Studio studio = new Studio(
                sources,
                outgoing.frames(),
                new Gallery(watched, governor::isCalm, outgoing.live()::accept),
                new Sampling(capture.analysisFps(), capture.frameSkip()),
                capture.clockTolerance(),
                () -> new Backoff(connection.retryFirst(), connection.retryLongest(), new Random()),
                clock,
                capture.motion().gating(),
                lookout,
                governor);
        Fleet fleet = new Fleet(studio, capture.maxCameras());
        for (String state : CameraState.WORDS) {
            Gauge.builder("vigil.capture.cameras", fleet, all -> all.count(state))
                    .tag("state", state)
                    .register(meters);
        }
        return fleet;
    }
}
