package io.vigil.inference.shadow;

import io.vigil.topic.KafkaConnection;
import io.vigil.wire.RegistryConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Where the topics are, by the same files and variables as the service's. */
record TopicConnection(KafkaConnection kafka, RegistryConnection registry) {

    private static final String BROKERS = "KAFKA_BOOTSTRAP_SERVERS";

    /**
     * Those of the Vigil that runs on a data folder, or of the environment where it names a cluster and no folder was asked for.
     *
     * @throws TopicNotRead where there is neither
     */
    static TopicConnection load(Optional<Path> data, Map<String, String> variables) {
        if (data.isEmpty() && !variables.getOrDefault(BROKERS, "").isBlank()) {
            return bind(Map.of());
        }
        Path folder = data.orElse(Path.of(".vigil")).toAbsolutePath().normalize();
        Path running = folder.resolve("run").resolve("inference.yml");
        if (!Files.isReadable(running)) {
            throw new TopicNotRead("no Vigil runs on " + folder + ": start it with './vigil up', name its folder with"
                    + " --data, or, for a cluster, set " + BROKERS + " and SCHEMA_REGISTRY_URL");
        }
        return bind(Map.of("spring.config.additional-location", "file:" + running));
    }

    private static TopicConnection bind(Map<String, Object> arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("arguments", arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment)
                .bind("vigil", Bindable.of(TopicConnection.class))
                .get();
    }
}
