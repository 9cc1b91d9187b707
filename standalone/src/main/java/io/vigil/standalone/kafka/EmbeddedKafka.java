package io.vigil.standalone.kafka;

import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.process.JavaLaunch;
import io.vigil.standalone.process.Launch;
import io.vigil.standalone.process.Part;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** One Kafka broker that is its own controller, on 127.0.0.1, run as a child JVM. */
public final class EmbeddedKafka implements Part {
    private final DataFolder folder;
    private final int port;
    private final int controllerPort;
    private final String classPath;
    private final List<String> flags;
    private final ClusterProbe probe;

    /**
     * @param classPath where the broker's classes are
     * @param flags further flags of the child JVM
     */
    public EmbeddedKafka(DataFolder folder, int port, int controllerPort, String classPath, List<String> flags) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.classPath = classPath;
        this.flags = List.copyOf(flags);
        this.probe = new ClusterProbe("127.0.0.1:" + port, port);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Launch launch() throws IOException {
        Path logs = folder.of("kafka");
        probe.expect(KafkaStorage.formatted(logs, controllerPort));
        Path settings = folder.run().resolve("kafka.properties");
        Files.writeString(settings, text(settings(logs)));
        List<String> command = JavaLaunch.withHeap("512m")
                .with("-Xms128m", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .with(flags)
                .main(classPath, "kafka.Kafka", settings.toString());
        return new Launch(command, Map.of(), folder.rotatedLog(name()));
    }

    @Override
    public boolean answers() {
        return probe.answers();
    }

    @Override
    public boolean lives() {
        return probe.lives();
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    private Map<String, String> settings(Path logs) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", logs.toString());
        settings.put("auto.create.topics.enable", "false");
        // frames are kept for minutes: looked for what is over more often than each five of them
        settings.put("log.retention.check.interval.ms", "60000");
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        settings.putAll(oneReplica());
        settings.putAll(quickReturn());
        return settings;
    }

    private static Map<String, String> oneReplica() {
        return Map.of(
                "default.replication.factor", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "4",
                "group.initial.rebalance.delay.ms", "0");
    }

    /**
     * Who was killed without a farewell, broker, worker or writer of a transaction, is replaced within seconds. Kafka's
     * own patience with them is 9 s, 45 s and up to 20 s.
     */
    private static Map<String, String> quickReturn() {
        return Map.of(
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500",
                "group.consumer.min.session.timeout.ms", "6000",
                "group.consumer.session.timeout.ms", "6000",
                "group.consumer.min.heartbeat.interval.ms", "1500",
                "group.consumer.heartbeat.interval.ms", "1500",
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    }

    private static String text(Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        StringWriter writer = new StringWriter();
        properties.store(writer, null);
        return writer.toString();
    }
}
