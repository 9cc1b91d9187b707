package io.vigil.gateway.database;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.GatewayProperties.Postgres;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.stereotype.Component;

/**
 * Brings the tables to this build's version. Begins with the bean's making, beside the rest of the start, because it is
 * the longest part of it.
 */
@Component
public class Migration {
    private final Postgres postgres;
    private final CompletableFuture<Void> done;

    public Migration(GatewayProperties properties) {
        this.postgres = properties.gateway().postgres();
        this.done = CompletableFuture.runAsync(this::migrate, task -> {
            Thread thread = new Thread(task, "migration");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Completes once the tables are there, or with {@link DatabaseUnusable}. */
    public CompletableFuture<Void> done() {
        return done;
    }

    private void migrate() {
        try {
            Flyway.configure()
                    .jdbcProperties(tls())
                    .dataSource(
                            "jdbc:postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database(),
                            postgres.username(),
                            postgres.password())
                    .javaMigrationClassProvider(List::of)
                    .skipDefaultCallbacks(true)
                    .connectRetries(Math.toIntExact(postgres.startPatience().toSeconds()))
                    .connectRetriesInterval(1)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnusable(postgres, e);
        }
    }

    private Map<String, String> tls() {
        Map<String, String> settings = new HashMap<>();
        settings.put("sslmode", postgres.tls().mode().word());
        if (postgres.tls().verifies()) {
            settings.put("sslrootcert", postgres.tls().rootCertificate());
        }
        return settings;
    }
}
