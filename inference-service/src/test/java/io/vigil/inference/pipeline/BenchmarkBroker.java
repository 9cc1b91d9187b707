package io.vigil.inference.pipeline;

import io.vigil.topic.KafkaConnection;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.awaitility.Awaitility;

/** A Kafka broker of its own on an empty folder, as a child process. */
final class BenchmarkBroker implements AutoCloseable {

    private final Process process;
    private final String address;

    private BenchmarkBroker(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param classPath where the broker's classes are */
    static BenchmarkBroker start(String classPath) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("vigil-broker");
        int port = freePort();
        int controller = freePort();
        Path settings = folder.resolve("kafka.properties");
        Files.writeString(settings, String.join("\n", settings(folder.resolve("log"), port, controller)));
        Path log = folder.resolve("out");
        int formatted = java(
                        log,
                        classPath,
                        "kafka.tools.StorageTool",
                        "format",
                        "--standalone",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        settings.toString())
                .waitFor();
        if (formatted != 0) {
            throw new IOException("the broker's folder cannot be formatted: " + Files.readString(log));
        }
        BenchmarkBroker broker =
                new BenchmarkBroker(java(log, classPath, "kafka.Kafka", settings.toString()), "127.0.0.1:" + port);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> broker.answers());
        return broker;
    }

    private static List<String> settings(Path log, int port, int controller) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.bootstrap.servers=127.0.0.1:" + controller,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names=CONTROLLER",
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + log,
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "group.initial.rebalance.delay.ms=0");
    }

    private static Process java(Path log, String classPath, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                classPath));
        line.addAll(List.of(command));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private boolean answers() throws Exception {
        try (Admin admin = Admin.create(connection().client())) {
            return !admin.describeCluster().nodes().get().isEmpty();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    KafkaConnection connection() {
        return KafkaConnection.to(address);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
