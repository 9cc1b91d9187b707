package io.vigil.scoring;

import com.sun.management.OperatingSystemMXBean;
import io.vigil.scoring.broker.Group;
import io.vigil.scoring.broker.Jvm;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.awaitility.Awaitility;

/**
 * Runs one part of the topology over the detections that a broker holds, in a JVM of its own with the flags and settings of
 * production, and says what it took: time and the process's own CPU time, from when a fifth of the records is read, as
 * until then classes load and code compiles, to when nothing is left. Broker and generator are other processes.
 *
 * @param records read within the measured time
 * @param processor the process's CPU time: the stream thread, the clients' threads, the collector and the compiler
 */
record Measurement(long records, Duration time, Duration processor) {
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final List<String> INPUTS = List.of(Topics.DETECTIONS.name());

    double perCpuSecond() {
        return records / (processor.toNanos() / 1e9);
    }

    double perSecond() {
        return records / (time.toNanos() / 1e9);
    }

    /** Starts the JVM and waits for its answer. {@code -Djfr=FOLDER} records a profile of each. */
    static Measurement take(Part part, KafkaConnection kafka, String applicationId, Path folder)
            throws IOException, InterruptedException {
        Path out = folder.resolve(applicationId + ".out");
        Jvm jvm = Jvm.of(Measurement.class.getName(), part.name(), kafka.bootstrapServers(), applicationId)
                .heap(System.getProperty("heap", "192m"))
                .flag("-XX:TieredStopAtLevel=4")
                .flag("-Dthreads=" + Integer.getInteger("threads", 1))
                .flag("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        String profiles = System.getProperty("jfr");
        if (profiles != null) {
            jvm.flag("-XX:StartFlightRecording=settings=profile,filename=" + profiles + "/" + applicationId + ".jfr");
        }
        int code = jvm.start(out).waitFor();
        List<String> said = Files.readAllLines(out);
        String last = said.isEmpty() ? "" : said.get(said.size() - 1);
        if (code != 0 || !last.startsWith("measured ")) {
            throw new IllegalStateException(part + " ended with " + code + ": " + String.join("\n", said));
        }
        String[] figures = last.split(" ", -1);
        return new Measurement(
                Long.parseLong(figures[1]),
                Duration.ofNanos(Long.parseLong(figures[2])),
                Duration.ofNanos(Long.parseLong(figures[3])));
    }

    /** The child: part, bootstrap servers, application id. */
    public static void main(String[] arguments) throws IOException {
        Part part = Part.valueOf(arguments[0]);
        KafkaConnection kafka = KafkaConnection.to(arguments[1]);
        ScoringProperties properties = Shipped.but(Map.of(
                "vigil.kafka.bootstrap-servers", kafka.bootstrapServers(),
                "vigil.scoring.application-id", arguments[2],
                "vigil.scoring.threads", Integer.getInteger("threads", 1),
                "vigil.scoring.state-dir",
                        Files.createTempDirectory("vigil-benchmark").toString()));
        StreamsConfig config = StreamsSettings.of(properties, topic -> {});
        try (KafkaStreams streams = new KafkaStreams(part.topology(properties, config, registry()), config);
                Group group = new Group(kafka, arguments[2])) {
            long all = left(group);
            streams.start();
            await(() -> left(group) <= all - all / 5);
            long records = left(group);
            long began = System.nanoTime();
            long processor = processorTime();
            await(() -> left(group) == 0);
            System.out.printf(
                    Locale.ROOT,
                    "measured %d %d %d%n",
                    records,
                    System.nanoTime() - began,
                    processorTime() - processor);
        }
        System.exit(0);
    }

    /** All schemas of the catalogue in its order, so that each process knows them by the same ids. */
    static SchemaRegistry registry() {
        SchemaRegistry registry = SchemaRegistry.inMemory();
        for (Topic<?> topic : Topics.all()) {
            if (topic.value() != null) {
                registry.register(topic.subject(), topic.schema());
            }
        }
        return registry;
    }

    private static void await(Callable<Boolean> done) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(done);
    }

    private static long left(Group group) {
        return group.behind(INPUTS).values().stream().mapToLong(Long::longValue).sum();
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** The middle one by CPU time, of an odd number. */
    static Measurement median(List<Measurement> measurements) {
        List<Measurement> sorted = new ArrayList<>(measurements);
        sorted.sort((one, other) -> Double.compare(one.perCpuSecond(), other.perCpuSecond()));
        return sorted.get(sorted.size() / 2);
    }
}
