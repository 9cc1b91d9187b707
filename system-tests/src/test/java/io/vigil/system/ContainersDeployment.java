package io.vigil.system;

import io.vigil.topic.KafkaConnection;
import io.vigil.topic.Provision;
import io.vigil.wire.RegistryConnection;
import java.net.URI;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The parts in containers, the services as processes set up by environment variables alone, as on a cluster. */
final class ContainersDeployment implements Deployment {
    private static final int REGISTRY_PORT = 8080;

    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1");
    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18").withDatabaseName("vigil");
    private final GenericContainer<?> registry = new GenericContainer<>("apicurio/apicurio-registry:3.0.9")
            .withExposedPorts(REGISTRY_PORT)
            .waitingFor(Wait.forHttp("/health/ready"));
    private final ServiceProcesses services;

    ContainersDeployment(Map<String, String> cameras) {
        kafka.start();
        postgres.start();
        registry.start();
        URI schemas = URI.create(
                "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + "/apis/ccompat/v7");
        Provision.run(
                KafkaConnection.to(kafka.getBootstrapServers()),
                new RegistryConnection(schemas, null, null),
                line -> {});
        services = ServiceProcesses.start(
                kafka.getBootstrapServers(),
                schemas,
                new ServiceProcesses.Database(
                        postgres.getHost(),
                        postgres.getFirstMappedPort(),
                        "vigil",
                        postgres.getUsername(),
                        postgres.getPassword()),
                cameras);
    }

    @Override
    public Credentials credentials() {
        return services.credentials();
    }

    @Override
    public void close() {
        services.close();
        registry.stop();
        postgres.stop();
        kafka.stop();
    }
}
