package io.vigil.gateway.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.ConnectionFactory;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.GatewayProperties.Postgres;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** The pool and its client, put together by hand: it starts faster than being guessed from the class path. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean(destroyMethod = "dispose")
    public ConnectionPool connectionPool(GatewayProperties properties) {
        return pool(properties.gateway().postgres());
    }

    @Bean
    public DatabaseClient databaseClient(ConnectionFactory connections) {
        return DatabaseClient.create(connections);
    }

    @Bean
    public TransactionalOperator transactions(ConnectionFactory connections) {
        return TransactionalOperator.create(new R2dbcTransactionManager(connections));
    }

    static ConnectionPool pool(Postgres postgres) {
        PostgresqlConnectionConfiguration.Builder connection = PostgresqlConnectionConfiguration.builder()
                .host(postgres.host())
                .port(postgres.port())
                .database(postgres.database())
                .username(postgres.username())
                .password(postgres.password())
                .applicationName("vigil-gateway")
                .connectTimeout(postgres.patience())
                .statementTimeout(postgres.patience())
                .tcpKeepAlive(true)
                .sslMode(SSLMode.fromValue(postgres.tls().mode().word()));
        if (postgres.tls().verifies()) {
            connection.sslRootCert(postgres.tls().rootCertificate());
        }
        return new ConnectionPool(
                ConnectionPoolConfiguration.builder(new PostgresqlConnectionFactory(connection.build()))
                        .initialSize(0)
                        .maxSize(postgres.connections())
                        .maxAcquireTime(postgres.patience())
                        .maxCreateConnectionTime(postgres.patience())
                        .maxIdleTime(Duration.ofMinutes(5))
                        .validationQuery("select 1")
                        .build());
    }
}
