package io.vigil.system;

import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.kafka.EmbeddedKafka;
import io.vigil.standalone.process.Archives;
import io.vigil.standalone.process.JavaLaunch;
import io.vigil.standalone.process.Part;
import io.vigil.standalone.registry.EmbeddedRegistry;
import io.vigil.standalone.service.Jvm;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Provision;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.RegistryConnection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;

/** The capture service with a broker, a registry and a list of cameras, and nothing else: each in a process of its own. */
final class CaptureStand implements AutoCloseable {
    private static final String REGISTRY = "standalone/target/registry/apicurio-registry-app-3.0.9-runner.jar";

    private final Path logs = Files.createTempDirectory("vigil-capture");
    private final DataFolder folder = new DataFolder(logs.resolve("data"));
    private final int captureHttp = RunningVigil.freePort();
    private final Archives archives = new Archives(logs, logs.resolve("archives.log"), line -> {});
    private final Part kafka;
    private final Part registry;
    private final CameraBackend backend;
    private final Map<String, MeasuredProcess> processes = new LinkedHashMap<>();

    private final List<TopicWatch> watches = new ArrayList<>();

    private CaptureStand(Map<String, String> cameras) throws IOException {
        folder.prepare();
        backend = CameraBackend.serving(cameras);
        kafka = new EmbeddedKafka(
                folder,
                RunningVigil.freePort(),
                RunningVigil.freePort(),
                VigilProcess.HOME.resolve("standalone/target/standalone.jar").toString(),
                List.of());
        registry = new EmbeddedRegistry(
                VigilProcess.HOME.resolve(REGISTRY), folder, RunningVigil.freePort(), 0, "", List.of());
    }

    /** Broker and registry, with topics and schemas; no capture yet. */
    static CaptureStand with(Map<String, String> cameras) throws IOException {
        CaptureStand stand = new CaptureStand(cameras);
        stand.startBroker();
        stand.startRegistry();
        Provision.topics(stand.kafka(), Topics.PARTITIONS, Optional.empty(), line -> {});
        Provision.schemas(stand.schemas(), line -> {});
        return stand;
    }

    KafkaConnection kafka() {
        return KafkaConnection.to(kafka.address());
    }

    RegistryConnection schemas() {
        return new RegistryConnection(URI.create(registry.address() + "/apis/ccompat/v7"), null, null);
    }

    CameraBackend backend() {
        return backend;
    }

    void startBroker() throws IOException {
        start(kafka, Map.of());
    }

    void startRegistry() throws IOException {
        start(registry, Map.of("APICURIO_STORAGE_SQL_KIND", "h2"));
    }

    private void start(Part part, Map<String, String> more) throws IOException {
        var launch = part.launch();
        Map<String, String> environment = new HashMap<>(launch.environment());
        environment.putAll(more);
        if (more.containsKey("APICURIO_STORAGE_SQL_KIND")) { // in memory, not in PostgreSQL
            environment.keySet().removeIf(key -> key.startsWith("APICURIO_DATASOURCE"));
        }
        processes.put(
                part.name(), MeasuredProcess.start(launch.command(), environment, logs.resolve(part.name() + ".log")));
        Awaitility.await(part.name() + "; logs are in " + logs)
                .atMost(Duration.ofMinutes(1))
                .until(part::answers);
    }

    /** Reads a topic from its beginning until the stand is closed. */
    <V extends SpecificRecord> void watch(Topic<V> topic, Class<V> type, BiConsumer<V, Instant> handler) {
        watches.add(TopicWatch.on(this, topic, type, handler));
    }

    /**
     * As the standalone starts it, its list refreshed each five seconds. Where no class archive is there, as after a
     * build, it starts without one, and one is written meanwhile.
     */
    MeasuredProcess startCapture() throws IOException {
        Path jar = VigilProcess.HOME
                .resolve("capture-service/target/capture-service.jar")
                .toAbsolutePath()
                .normalize();
        Jvm jvm = Jvm.ofCapture();
        Map<String, String> environment = new HashMap<>(jvm.environment());
        environment.putAll(backend.environment());
        environment.put("SERVER_PORT", "" + captureHttp);
        environment.put("VIGIL_KAFKA_BOOTSTRAP_SERVERS", kafka.address());
        environment.put("VIGIL_REGISTRY_URL", registry.address() + "/apis/ccompat/v7");
        environment.put("CAMERA_REFRESH_INTERVAL", "5");
        MeasuredProcess capture = MeasuredProcess.start(
                JavaLaunch.withHeap(jvm.heap())
                        .with(jvm.flags())
                        .with(archives.of("capture", jar).flags())
                        .jar(jar),
                environment,
                logs.resolve("capture.log"));
        processes.put("capture", capture);
        archives.complete();
        return capture;
    }

    MeasuredProcess process(String name) {
        MeasuredProcess process = processes.get(name);
        if (process == null) {
            throw new IllegalStateException(name + " has not been started");
        }
        return process;
    }

    /** Where the parts' logs are. */
    Path logs() {
        return logs;
    }

    @Override
    public void close() {
        archives.close();
        watches.forEach(TopicWatch::close);
        processes.values().forEach(MeasuredProcess::end);
        backend.close();
    }
}
