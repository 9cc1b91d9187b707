package io.vigil.gateway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.pool.ConnectionPool;
import io.vigil.gateway.DatabaseTls;
import io.vigil.gateway.DatabaseTls.Mode;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.InvalidSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.r2dbc.core.DatabaseClient;

/** A PostgreSQL that speaks TLS alone, with a certificate of this test's own. */
class DatabaseTlsTest {
    @TempDir
    private static Path folder;

    private static PostgresForTests postgres;
    private static TlsForTests server;

    @BeforeAll
    static void start() throws Exception {
        server = TlsForTests.in(folder);
        postgres = PostgresForTests.startAlone();
        postgres.demandTls(server);
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PREFER", "REQUIRE", "VERIFY_CA", "VERIFY_FULL"})
    void shouldSpeakTlsWhenTheTablesAreMadeAndAfterwards(Mode mode) {
        GatewayProperties properties =
                postgres.properties(new DatabaseTls(mode, server.certificate().toString()));
        new Migration(properties).done().join();
        assertThat(version(properties)).startsWith("TLSv1.");
    }

    @Test
    void shouldTakeNobodyElsesWordForTheServer() throws Exception {
        // Given
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        TlsForTests stranger = TlsForTests.in(elsewhere);

        // When
        GatewayProperties properties = postgres.properties(
                new DatabaseTls(Mode.VERIFY_CA, stranger.certificate().toString()));

        // Then
        assertThatThrownBy(() -> new Migration(properties).done().join())
                .hasStackTraceContaining("PKIX path")
                .hasMessageContaining("vigil.gateway.postgres.tls");
        assertThatThrownBy(() -> version(properties)).isNotNull();
    }

    @Test
    void shouldSayWhatToDoWithoutACertificateToVerifyBy() {
        assertThatThrownBy(() -> new DatabaseTls(Mode.VERIFY_FULL, ""))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("vigil.gateway.postgres.tls.root-certificate is empty: name a file with the certificate of"
                        + " who vouches for the server");
    }

    private static String version(GatewayProperties properties) {
        ConnectionPool pool = DatabaseConfiguration.pool(properties.gateway().postgres());
        try {
            return String.valueOf(DatabaseClient.create(pool)
                    .sql("select version from pg_stat_ssl where pid = pg_backend_pid()")
                    .map(row -> row.get(0, String.class))
                    .one()
                    .toFuture()
                    .join());
        } finally {
            pool.dispose();
        }
    }
}
