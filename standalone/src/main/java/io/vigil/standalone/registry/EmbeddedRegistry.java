package io.vigil.standalone.registry;

import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.process.HttpProbe;
import io.vigil.standalone.process.JavaLaunch;
import io.vigil.standalone.process.Launch;
import io.vigil.standalone.process.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Apicurio Registry on 127.0.0.1, its storage in a database of its own. */
public final class EmbeddedRegistry implements Part {
    private final Path jar;
    private final DataFolder folder;
    private final int port;
    private final int databasePort;
    private final String databasePassword;
    private final List<String> flags;

    /** @param jar the unpacked runner, beside its {@code lib} */
    public EmbeddedRegistry(
            Path jar, DataFolder folder, int port, int databasePort, String databasePassword, List<String> flags) {
        this.jar = jar;
        this.folder = folder;
        this.port = port;
        this.databasePort = databasePort;
        this.databasePassword = databasePassword;
        this.flags = List.copyOf(flags);
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public Launch launch() throws IOException {
        List<String> command = JavaLaunch.withHeap("192m")
                .with("-XX:TieredStopAtLevel=1", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .with(flags)
                .jar(jar);
        return new Launch(command, environment(), folder.rotatedLog(name()));
    }

    @Override
    public boolean answers() {
        return HttpProbe.isUp(URI.create(address() + "/health/ready"));
    }

    @Override
    public boolean lives() {
        return HttpProbe.isUp(URI.create(address() + "/health/live"));
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false"),
                Map.entry("QUARKUS_OIDC_ENABLED", "false"),
                Map.entry("QUARKUS_OIDC_TENANT_ENABLED", "false"),
                Map.entry("APICURIO_STORAGE_KIND", "sql"),
                Map.entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
                Map.entry("APICURIO_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + databasePort + "/registry"),
                Map.entry("APICURIO_DATASOURCE_USERNAME", "registry"),
                Map.entry("APICURIO_DATASOURCE_PASSWORD", databasePassword),
                Map.entry("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "6"));
    }
}
