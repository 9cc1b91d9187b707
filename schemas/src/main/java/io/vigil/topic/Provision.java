package io.vigil.topic;

import io.vigil.wire.RegistryConnection;
import io.vigil.wire.SchemaRegistry;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The deploy step: creates the topics that are missing and registers every schema. Running it again changes nothing. */
public final class Provision {
    private static final String KAFKA_PROPERTY = "VIGIL_KAFKA_PROPERTIES_";

    private Provision() {}

    /**
     * Reads {@code VIGIL_KAFKA_BOOTSTRAP_SERVERS}, {@code VIGIL_KAFKA_PROPERTIES_*} (so {@code ..._SASL_MECHANISM} is
     * {@code sasl.mechanism}), {@code VIGIL_REGISTRY_URL}, {@code VIGIL_REGISTRY_USERNAME},
     * {@code VIGIL_REGISTRY_PASSWORD}, {@code VIGIL_TOPICS_PARTITIONS} and {@code VIGIL_TOPICS_REPLICATION}.
     */
    public static void main(String[] arguments) {
        try {
            run(System.getenv(), System.out::println);
        } catch (IllegalArgumentException | IllegalStateException | BrokerUnreachable e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Map<String, String> environment, Consumer<String> say) {
        Properties properties = new Properties();
        environment.forEach((name, value) -> {
            if (name.startsWith(KAFKA_PROPERTY)) {
                String key = name.substring(KAFKA_PROPERTY.length());
                properties.setProperty(key.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        KafkaConnection kafka =
                new KafkaConnection(environment.getOrDefault("VIGIL_KAFKA_BOOTSTRAP_SERVERS", ""), properties);
        RegistryConnection registry = new RegistryConnection(
                URI.create(environment.getOrDefault("VIGIL_REGISTRY_URL", "")),
                environment.get("VIGIL_REGISTRY_USERNAME"),
                environment.get("VIGIL_REGISTRY_PASSWORD"));
        int partitions = Integer.parseInt(
                environment.getOrDefault("VIGIL_TOPICS_PARTITIONS", Integer.toString(Topics.PARTITIONS)));
        Optional<Short> replication =
                Optional.ofNullable(environment.get("VIGIL_TOPICS_REPLICATION")).map(Short::valueOf);
        topics(kafka, partitions, replication, say);
        schemas(registry, say);
    }

    /** Provisions with the catalogue's own partition count and the cluster's default replication. */
    public static void run(KafkaConnection kafka, RegistryConnection registry, Consumer<String> say) {
        topics(kafka, Topics.PARTITIONS, Optional.empty(), say);
        schemas(registry, say);
    }

    /** Creates what is missing; leaves what exists as it is. */
    public static void topics(
            KafkaConnection kafka, int partitions, Optional<Short> replication, Consumer<String> say) {
        try (Admin admin = Admin.create(kafka.client())) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = Topics.all().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(topic -> newTopic(topic, partitions, replication))
                    .toList();
            admin.createTopics(missing).all().get();
            missing.forEach(topic -> say.accept("created topic " + topic.name()));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new BrokerUnreachable(kafka, e.getCause() == null ? e : e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnreachable(kafka, e);
        }
    }

    /** Registers the value schema of every topic that has one. */
    public static void schemas(RegistryConnection registry, Consumer<String> say) {
        SchemaRegistry schemas = registry.open();
        for (Topic<?> topic : Topics.all()) {
            if (topic.value() != null) {
                int id = schemas.register(topic.subject(), topic.schema());
                say.accept("registered " + topic.subject() + " as schema " + id);
            }
        }
    }

    private static NewTopic newTopic(Topic<?> topic, int partitions, Optional<Short> replication) {
        int count = topic.spread() == Topic.Spread.BY_CAMERA ? partitions : 1;
        return new NewTopic(topic.name(), Optional.of(count), replication).configs(topic.config());
    }
}
