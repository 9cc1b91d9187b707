package io.vigil.inference.pipeline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.avro.Frame;
import io.vigil.inference.pipeline.InferencePipeline.Surroundings;
import io.vigil.inference.pipeline.PipelineSettings.Batching;
import io.vigil.inference.pipeline.PipelineSettings.Mode;
import io.vigil.inference.pipeline.PipelineSettings.Waiting;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.LoggerFactory;

/**
 * Frames a second from topic to topic over a real broker, beside the bare models on the same inputs in batches of the same size,
 * in one run. Arguments: threads of a model's run, then batch sizes. Built, in this module:
 *
 * <pre>
 * mvn -q -f ../standalone/pom.xml dependency:build-classpath -Dmdep.outputFile=target/cp
 * mvn -q dependency:build-classpath -Dmdep.outputFile=target/cp -Dmdep.includeScope=test
 * java -Dbroker=$(cat ../standalone/target/cp) -cp target/test-classes:target/classes:$(cat target/cp) \
 *     io.vigil.inference.pipeline.PipelineBenchmark 2 1 4 16
 * </pre>
 */
final class PipelineBenchmark {

    private static final int CAMERAS = 8;
    private static final int PARTITIONS = 4;
    private static final int WARM = 64;
    private static final int MEASURED = Integer.getInteger("frames", 192);

    private final BenchmarkBroker broker;
    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final byte[] jpeg = PipelineFixture.portrait();

    private PipelineBenchmark(BenchmarkBroker broker) {
        this.broker = broker;
    }

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int threads = Integer.parseInt(arguments[0]);
        try (BenchmarkBroker broker = BenchmarkBroker.start(System.getProperty("broker"))) {
            PipelineBenchmark benchmark = new PipelineBenchmark(broker);
            benchmark.fill();
            for (int i = 1; i < arguments.length; i++) {
                benchmark.compare(threads, Integer.parseInt(arguments[i]));
            }
        }
    }

    private void fill() throws Exception {
        try (Admin admin = Admin.create(broker.connection().client())) {
            admin.createTopics(Stream.of(Topics.FRAMES, Topics.DETECTIONS, Topics.STAGE_REPORTS, Topics.DEAD_LETTERS)
                            .map(topic -> new NewTopic(topic.name(), PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        AvroSerializer<Frame> serializer = new AvroSerializer<>(registry);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                broker.connection().client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < WARM + MEASURED; i++) {
                String camera = "" + i % CAMERAS;
                Instant capturedAt = Instant.now();
                Frame frame = Frame.newBuilder()
                        .setCameraId(camera)
                        .setFrameId(camera + "-s-" + i)
                        .setSessionId("s")
                        .setSequence(i)
                        .setCapturedAt(capturedAt)
                        .setWidth(512)
                        .setHeight(512)
                        .setSourceWidth(512)
                        .setSourceHeight(512)
                        .setJpeg(ByteBuffer.wrap(jpeg))
                        .build();
                Future<?> unused = producer.send(new ProducerRecord<>(
                        Topics.FRAMES.name(),
                        i % PARTITIONS,
                        camera.getBytes(StandardCharsets.UTF_8),
                        serializer.serialize(Topics.FRAMES.name(), frame)));
            }
        }
    }

    private void compare(int threads, int batch) {
        try (SixRoles models = new SixRoles(Path.of("target/models"), threads, batch)) {
            models.show(jpeg, batch);
            int rounds = Math.max(1, MEASURED / batch);
            models.bare(Math.max(1, WARM / batch));
            double before = bare(models, rounds, batch);
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            double whole = whole(models, batch, meters);
            models.show(jpeg, batch);
            double after = bare(models, rounds, batch);
            double bare = 2 / (1 / before + 1 / after);
            System.out.printf(
                    "threads %d, batch %2d: topic to topic %5.1f frames/s, bare models %5.1f and %5.1f, share %3.0f %%%n",
                    threads, batch, whole, before, after, 100 * whole / bare);
            profile(meters);
        }
    }

    private static double bare(SixRoles models, int rounds, int batch) {
        long begin = System.nanoTime();
        models.bare(rounds);
        return rounds * batch / ((System.nanoTime() - begin) / 1e9);
    }

    private double whole(SixRoles models, int batch, SimpleMeterRegistry meters) {
        PipelineSettings settings = new PipelineSettings(
                "benchmark-" + UUID.randomUUID(),
                new Batching(batch, Duration.ofMillis(20), Duration.ZERO),
                new Waiting(Mode.REPLAY, 64, Duration.ofSeconds(2), 5),
                Integer.getInteger("decoders", 2),
                Duration.ofSeconds(1));
        Surroundings around =
                new Surroundings(broker.connection(), registry, new InferenceMetrics(meters), Clock.systemUTC());
        try (KafkaConsumer<byte[], byte[]> detections = detections();
                InferencePipeline pipeline =
                        InferencePipeline.open(settings, around, models.sight(), Throwable::printStackTrace)) {
            pipeline.start();
            int seen = 0;
            long begin = 0;
            int counted = 0;
            while (seen < WARM + MEASURED) {
                seen += detections.poll(Duration.ofMillis(5)).count();
                if (begin == 0 && seen >= WARM) {
                    begin = System.nanoTime();
                    counted = seen;
                }
            }
            return (seen - counted) / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private KafkaConsumer<byte[], byte[]> detections() {
        Map<String, Object> config = broker.connection().client();
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.DETECTIONS.name(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    /** Where the time goes: milliseconds a frame by stage; several stages run at once. */
    private static void profile(SimpleMeterRegistry meters) {
        double frames = meters.get("vigil.inference.frames").counter().count();
        meters.find("vigil.inference.stage").timers().stream()
                .sorted((one, other) ->
                        Double.compare(other.totalTime(TimeUnit.MILLISECONDS), one.totalTime(TimeUnit.MILLISECONDS)))
                .forEach(
                        timer -> System.out.printf("    %-10s %6.2f ms a frame%n", name(timer), total(timer) / frames));
    }

    private static String name(Timer timer) {
        return String.valueOf(timer.getId().getTag("stage"));
    }

    private static double total(Timer timer) {
        return timer.totalTime(TimeUnit.MILLISECONDS);
    }
}
