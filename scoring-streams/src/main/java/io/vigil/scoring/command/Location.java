package io.vigil.scoring.command;

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

/** Where broker and registry are, from the files and variables that the service reads. */
record Location(KafkaConnection kafka, RegistryConnection registry) {
    private static final String BROKERS = "VIGIL_KAFKA_BOOTSTRAP_SERVERS";

    /**
     * Of the Vigil that runs on a data folder, or of the environment where it names a cluster and no folder was asked for.
     *
     * @throws BaselinesRefused where there is neither
     */
    static Location find(Optional<Path> data, Map<String, String> variables) {
        if (data.isEmpty() && !variables.getOrDefault(BROKERS, "").isBlank()) {
            return bind(Map.of());
        }
        Path folder = data.orElse(Path.of(".vigil")).toAbsolutePath().normalize();
        Path running = folder.resolve("run").resolve("scoring.yml");
        if (!Files.isReadable(running)) {
            throw new BaselinesRefused(
                    "no Vigil runs on " + folder + ": start it with './vigil up', name its folder with"
                            + " --data, or, for a cluster, set " + BROKERS + " and VIGIL_REGISTRY_URL");
        }
        return bind(Map.of("spring.config.additional-location", "file:" + running));
    }

    private static Location bind(Map<String, Object> arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("arguments", arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment)
                .bind("vigil", Bindable.of(Location.class))
                .get();
    }
}
