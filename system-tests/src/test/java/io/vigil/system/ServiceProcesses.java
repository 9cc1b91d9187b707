package io.vigil.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The four services against parts that are already there, told everything by environment variables. */
final class ServiceProcesses implements Deployment {
    private static final List<String> BEHIND_THE_GATEWAY =
            List.of("capture-service", "inference-service", "scoring-streams");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SECRET = "test-secret-of-24-letters";

    private final Credentials credentials;
    private final Path folder;
    private final List<Process> processes = new ArrayList<>();

    record Database(String host, int port, String name, String username, String password) {}

    private ServiceProcesses(Credentials credentials, Path folder) {
        this.credentials = credentials;
        this.folder = folder;
    }

    static ServiceProcesses start(
            String bootstrapServers, URI registry, Database database, Map<String, String> cameras) {
        Credentials credentials = credentials(bootstrapServers, registry, database);
        try {
            ServiceProcesses services = new ServiceProcesses(credentials, Files.createTempDirectory("vigil-services"));
            services.launch("api-gateway", gateway(credentials, database, cameras));
            for (String service : BEHIND_THE_GATEWAY) {
                services.launch(service, services.behindTheGateway());
            }
            services.awaitReady();
            return services;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a gateway at a free port that uses these parts. */
    static Credentials credentials(String bootstrapServers, URI registry, Database database) {
        return new Credentials(
                "http://127.0.0.1:" + RunningVigil.freePort(),
                new Credentials.Admin("admin", SECRET),
                SECRET,
                SECRET,
                new Credentials.Model("capture@vigil.local", SECRET, KEY),
                new Credentials.Kafka(bootstrapServers),
                new Credentials.Registry(registry.toString()),
                new Credentials.Postgres(
                        "postgresql://" + database.host() + ":" + database.port() + "/" + database.name(),
                        database.username(),
                        database.password()));
    }

    private static Map<String, String> shared(int port, Credentials credentials) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_PORT", "" + port);
        environment.put("VIGIL_KAFKA_BOOTSTRAP_SERVERS", credentials.kafka().bootstrapServers());
        environment.put("VIGIL_REGISTRY_URL", credentials.registry().url());
        return environment;
    }

    /** What the gateway is told, every setting as an environment variable. */
    static Map<String, String> gateway(Credentials credentials, Database database, Map<String, String> cameras) {
        Map<String, String> environment =
                shared(URI.create(credentials.baseUrl()).getPort(), credentials);
        environment.put("VIGIL_GATEWAY_POSTGRES_HOST", database.host());
        environment.put("VIGIL_GATEWAY_POSTGRES_PORT", "" + database.port());
        environment.put("VIGIL_GATEWAY_POSTGRES_DATABASE", database.name());
        environment.put("VIGIL_GATEWAY_POSTGRES_USERNAME", database.username());
        environment.put("VIGIL_GATEWAY_POSTGRES_PASSWORD", database.password());
        environment.put("VIGIL_GATEWAY_ADMIN_PASSWORD", credentials.admin().password());
        environment.put("VIGIL_GATEWAY_API_TOKEN", credentials.apiToken());
        environment.put("VIGIL_GATEWAY_CALLBACK_TOKEN", credentials.callbackToken());
        environment.put("VIGIL_GATEWAY_CAMERA_KEY", KEY);
        environment.put("VIGIL_GATEWAY_MODEL_EMAIL", credentials.model().email());
        environment.put("VIGIL_GATEWAY_MODEL_PASSWORD", credentials.model().password());
        environment.put(
                "VIGIL_GATEWAY_MODEL_ENCRYPTION_KEY", credentials.model().encryptionKey());
        environment.put("VIGIL_GATEWAY_MODEL_ALLOWED_ADDRESS", "127.0.0.1");
        int index = 0;
        for (Map.Entry<String, String> camera : cameras.entrySet()) {
            environment.put("VIGIL_GATEWAY_CAMERAS_" + index + "_NAME", camera.getKey());
            environment.put("VIGIL_GATEWAY_CAMERAS_" + index + "_URL", camera.getValue());
            index++;
        }
        return environment;
    }

    private Map<String, String> behindTheGateway() {
        Map<String, String> environment = shared(RunningVigil.freePort(), credentials);
        environment.put("BACKEND_URL", credentials.baseUrl());
        environment.put("MODEL_EMAIL", credentials.model().email());
        environment.put("MODEL_PASSWORD", SECRET);
        environment.put("MODEL_ENCRYPTION_KEY", KEY);
        environment.put(
                "MODEL_DIR",
                VigilProcess.HOME.resolve("inference-service/target/models").toString());
        environment.put("VIGIL_SCORING_STATE_DIR", folder.resolve("state").toString());
        return environment;
    }

    private void launch(String service, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        VigilProcess.HOME
                                .resolve(service + "/target/" + service + ".jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(service + ".log").toFile());
        builder.environment().putAll(environment);
        processes.add(builder.start());
    }

    private void awaitReady() {
        Awaitility.await("the gateway is ready; logs are in " + folder)
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> get("/api/health").statusCode() == 200
                        && !json("/api/v1/cameras").isEmpty());
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
    }
}
