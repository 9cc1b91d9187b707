package io.vigil.standalone.service;

import io.vigil.standalone.credential.Credentials;
import io.vigil.standalone.credential.Secrets;
import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.process.Archives;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The four services of one installation, each with the configuration that joins it to the rest. */
public final class Services {
    private final Path home;
    private final DataFolder folder;
    private final Addresses addresses;
    private final Credentials credentials;
    private final Archives archives;

    /** @param home the folder that holds the modules */
    public Services(Path home, DataFolder folder, Addresses addresses, Credentials credentials, Archives archives) {
        this.archives = archives;
        this.home = home;
        this.folder = folder;
        this.addresses = addresses;
        this.credentials = credentials;
    }

    public Service capture() {
        Map<String, Object> backend = Map.of(
                "url", credentials.baseUrl(),
                "email", credentials.model().email(),
                "password", credentials.model().password(),
                "encryption-key", credentials.model().encryptionKey());
        return service(
                "capture",
                "capture-service",
                addresses.capture(),
                Jvm.ofCapture(),
                Map.of("backend", backend, "list", Map.of("refresh-interval", "5s")));
    }

    public Service inference(Secrets secrets) {
        Path models = home.resolve("inference-service/target/models");
        Map<String, Object> identity = Map.of("master-key", Objects.requireNonNull(secrets.identityKey()));
        return service(
                "inference",
                "inference-service",
                addresses.inference(),
                Jvm.usual("512m"),
                Map.of("model-dir", "${MODEL_DIR:" + literal(models.toString()) + "}", "identity", identity));
    }

    public Service scoring(Secrets secrets) {
        Path state = folder.of("scoring");
        Map<String, Object> baseline = Map.of("master-key", Objects.requireNonNull(secrets.identityKey()));
        return service(
                "scoring",
                "scoring-streams",
                addresses.scoring(),
                Jvm.usual("192m"),
                Map.of("state-dir", state.toString(), "instance-id", "standalone", "baseline", baseline));
    }

    public Service gateway(Secrets secrets, List<CameraAddress> cameras) {
        Map<String, Object> gateway = new LinkedHashMap<>();
        gateway.put("postgres", postgres());
        gateway.put(
                "admin",
                Map.of(
                        "username", credentials.admin().username(),
                        "password", credentials.admin().password()));
        gateway.put("api-token", credentials.apiToken());
        gateway.put("callback-token", credentials.callbackToken());
        gateway.put("trust-loopback", true);
        gateway.put("camera-key", secrets.cameraKey());
        gateway.put("model", model());
        gateway.put("cors-origins", List.of("http://localhost:3000", "http://localhost:3001"));
        gateway.put("cameras", cameras(cameras));
        return service("gateway", "api-gateway", addresses.gateway(), Jvm.usual("256m"), gateway);
    }

    private Map<String, Object> postgres() {
        return Map.of(
                "host", "127.0.0.1",
                "port", addresses.postgres(),
                "database", "vigil",
                "username", credentials.postgres().username(),
                "password", credentials.postgres().password());
    }

    private Map<String, Object> model() {
        return Map.of(
                "email", credentials.model().email(),
                "password", credentials.model().password(),
                "encryption-key", credentials.model().encryptionKey());
    }

    private static List<Map<String, Object>> cameras(List<CameraAddress> cameras) {
        return cameras.stream()
                .map(camera -> Map.<String, Object>of(
                        "name", camera.name(),
                        "url", literal(camera.url()),
                        "demo", camera.demo(),
                        "affect-purpose", camera.demo() ? "demonstration" : ""))
                .toList();
    }

    /** Spring would resolve a placeholder inside a password. */
    private static String literal(String value) {
        return value.replace("${", "\\${");
    }

    private Service service(String name, String module, int port, Jvm jvm, Map<String, Object> own) {
        Path jar = home.resolve(module).resolve("target").resolve(module + ".jar");
        Jvm whole = jvm.with(archives.of(name, jar).flags());
        return new Service(name, jar, folder, port, whole, configuration(name, port, own));
    }

    private Map<String, Object> configuration(String name, int port, Map<String, Object> own) {
        Map<String, Object> vigil = new LinkedHashMap<>();
        vigil.put("kafka", Map.of("bootstrap-servers", credentials.kafka().bootstrapServers()));
        vigil.put("registry", Map.of("url", credentials.registry().url()));
        vigil.put(name, own);
        return Map.of("server", Map.of("address", "127.0.0.1", "port", port), "vigil", vigil);
    }
}
