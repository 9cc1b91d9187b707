package io.vigil.scoring.broker;

import io.vigil.topic.KafkaConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A Kafka broker on an empty folder, as a child process that dies with this one. */
public final class Broker implements AutoCloseable {
    private static @Nullable Broker shared;

    private final Process process;
    private final Path log;
    private final String clusterId;
    private final KafkaConnection connection;

    private Broker(Process process, Path log, String clusterId, KafkaConnection connection) {
        this.process = process;
        this.log = log;
        this.clusterId = clusterId;
        this.connection = connection;
    }

    /** The one that all tests of this JVM share, each with topics and groups of its own. */
    public static synchronized Broker shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** A fresh one. */
    public static Broker start() {
        try {
            Path folder = Files.createTempDirectory("vigil-broker");
            List<Integer> ports = freePorts();
            Path settings = folder.resolve("kafka.properties");
            Files.writeString(settings, settings(folder, ports.get(0), ports.get(1)));
            String clusterId = Uuid.randomUuid().toString();
            format(settings, clusterId);
            Path log = folder.resolve("out");
            Process process =
                    Jvm.of("kafka.Kafka", settings.toString()).heap("512m").start(log);
            Broker broker = new Broker(process, log, clusterId, KafkaConnection.to("127.0.0.1:" + ports.get(0)));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            Awaitility.await("the broker").atMost(Duration.ofSeconds(60)).until(broker::answers);
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void format(Path settings, String clusterId) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {"format", "--standalone", "-t", clusterId, "-c", settings.toString()};
        if (StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException("cannot format: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    /** Whoever was killed is noticed as soon as on Vigil's own broker; the rest is a broker of one node. */
    private static String settings(Path folder, int port, int controller) {
        return String.join(
                "\n",
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.bootstrap.servers=127.0.0.1:" + controller,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names=CONTROLLER",
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + folder.resolve("log"),
                "auto.create.topics.enable=false",
                "default.replication.factor=1",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=4",
                "transaction.abort.timed.out.transaction.cleanup.interval.ms=1000",
                "log.cleaner.dedupe.buffer.size=16777216",
                "group.initial.rebalance.delay.ms=0");
    }

    private boolean answers() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the broker died: " + Files.readString(log));
        }
        try (Admin admin = Admin.create(connection.client())) {
            return clusterId.equals(admin.describeCluster().clusterId().get());
        } catch (java.util.concurrent.ExecutionException e) {
            return false;
        }
    }

    private static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        }
    }

    public KafkaConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
