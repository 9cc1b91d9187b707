package io.vigil.system;

import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.kafka.EmbeddedKafka;
import io.vigil.standalone.postgres.EmbeddedPostgres;
import io.vigil.standalone.process.JavaLaunch;
import io.vigil.standalone.process.Launch;
import io.vigil.standalone.process.Part;
import io.vigil.standalone.registry.EmbeddedRegistry;
import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Provision;
import io.vigil.wire.RegistryConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The gateway with a broker, a database and a registry, and nothing else: each in a process of its own, stopped and
 * started as a test wants it, with nobody who starts it again.
 */
final class GatewayStand implements Deployment {
    private static final String REGISTRY = "standalone/target/registry/apicurio-registry-app-3.0.9-runner.jar";
    private static final String SECRET = "test-secret-of-24-letters";

    private final Path logs = Files.createTempDirectory("vigil-gateway");
    private final DataFolder folder = new DataFolder(logs.resolve("data"));
    private final int postgresPort = RunningVigil.freePort();
    private final Part kafka;
    private final Part postgres;
    private final Part registry;
    private final Credentials credentials;
    private final Map<String, String> environment;
    private final Map<String, Process> processes = new LinkedHashMap<>();

    private GatewayStand(Map<String, String> settings) throws IOException {
        folder.prepare();
        kafka = new EmbeddedKafka(
                folder,
                RunningVigil.freePort(),
                RunningVigil.freePort(),
                VigilProcess.HOME.resolve("standalone/target/standalone.jar").toString(),
                List.of());
        postgres = new EmbeddedPostgres(
                VigilProcess.HOME.resolve("standalone/target/postgres"),
                folder,
                postgresPort,
                SECRET,
                Map.of("vigil", SECRET));
        registry = new EmbeddedRegistry(
                VigilProcess.HOME.resolve(REGISTRY), folder, RunningVigil.freePort(), 0, "", List.of());
        var database = new ServiceProcesses.Database("127.0.0.1", postgresPort, "vigil", "vigil", SECRET);
        credentials = ServiceProcesses.credentials(
                kafka.address(), URI.create(registry.address() + "/apis/ccompat/v7"), database);
        environment = new HashMap<>(ServiceProcesses.gateway(credentials, database, Map.of()));
        environment.putAll(settings);
    }

    /** @param settings of the gateway besides, as environment variables */
    static GatewayStand with(Map<String, String> settings) {
        try {
            GatewayStand stand = new GatewayStand(settings);
            stand.startDatabase();
            stand.startBroker();
            stand.startRegistry();
            Provision.run(
                    KafkaConnection.to(stand.kafka.address()),
                    new RegistryConnection(
                            URI.create(stand.credentials.registry().url()), null, null),
                    line -> {});
            stand.startGateway();
            return stand;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startDatabase() throws IOException {
        start(postgres, Map.of());
    }

    void stopDatabase() {
        stop(postgres.name(), postgres.farewell());
    }

    void startBroker() throws IOException {
        start(kafka, Map.of());
    }

    void stopBroker() {
        stop(kafka.name(), "KILL");
    }

    void startGateway() throws IOException {
        launch(
                "gateway",
                JavaLaunch.withHeap("256m").jar(VigilProcess.HOME.resolve("api-gateway/target/api-gateway.jar")),
                environment);
        Awaitility.await("the gateway is ready; logs are in " + logs)
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> get("/api/health").statusCode() == 200);
    }

    /** Ends the gateway as an operator does, and starts it with further settings, as environment variables. */
    void restartGateway(Map<String, String> settings) throws IOException {
        stop("gateway", "TERM");
        environment.putAll(settings);
        startGateway();
    }

    /** The capture service, which learns its cameras from the gateway. */
    void startCapture() throws IOException {
        Map<String, String> own = new HashMap<>();
        own.put("SERVER_PORT", "" + RunningVigil.freePort());
        own.put("VIGIL_KAFKA_BOOTSTRAP_SERVERS", credentials.kafka().bootstrapServers());
        own.put("VIGIL_REGISTRY_URL", credentials.registry().url());
        own.put("BACKEND_URL", credentials.baseUrl());
        own.put("MODEL_EMAIL", credentials.model().email());
        own.put("MODEL_PASSWORD", credentials.model().password());
        own.put("MODEL_ENCRYPTION_KEY", credentials.model().encryptionKey());
        own.put("CAMERA_REFRESH_INTERVAL", "2");
        launch(
                "capture",
                JavaLaunch.withHeap("160m")
                        .jar(VigilProcess.HOME.resolve("capture-service/target/capture-service.jar")),
                own);
    }

    /** Ends the gateway as a crash would. */
    void killGateway() {
        stop("gateway", "KILL");
    }

    /** What the gateway has logged. */
    String said() {
        try {
            return Files.readString(logs.resolve("gateway.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return URI.create(credentials.baseUrl()).getPort();
    }

    /** The processes that run, by name. */
    Map<String, ProcessHandle> parts() {
        Map<String, ProcessHandle> parts = new LinkedHashMap<>();
        processes.forEach((name, process) -> parts.put(name, process.toHandle()));
        return parts;
    }

    Database database() {
        return new Database(credentials.postgres());
    }

    private void startRegistry() throws IOException {
        start(registry, Map.of("APICURIO_STORAGE_SQL_KIND", "h2"));
    }

    private void start(Part part, Map<String, String> more) throws IOException {
        Launch launch = part.launch();
        Map<String, String> own = new HashMap<>(launch.environment());
        own.putAll(more);
        if (more.containsKey("APICURIO_STORAGE_SQL_KIND")) { // in memory, not in PostgreSQL
            own.keySet().removeIf(key -> key.startsWith("APICURIO_DATASOURCE"));
        }
        launch(part.name(), launch.command(), own);
        Awaitility.await(part.name() + "; logs are in " + logs)
                .atMost(Duration.ofMinutes(1))
                .until(part::answers);
    }

    private void launch(String name, List<String> command, Map<String, String> own) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        logs.resolve(name + ".log").toFile()));
        builder.environment().putAll(own);
        processes.put(name, builder.start());
    }

    private void stop(String name, String signal) {
        Process process = processes.remove(name);
        if (process == null) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public void close() {
        stop("capture", "TERM");
        stop("gateway", "TERM");
        stop(registry.name(), "KILL");
        stop(kafka.name(), "TERM");
        stop(postgres.name(), postgres.farewell());
    }
}
