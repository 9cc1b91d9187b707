package io.vigil.inference.enrolment;

import io.vigil.inference.identity.IdentitySettings;
import io.vigil.inference.tensor.ModelSettings;
import io.vigil.inference.tensor.Role;
import io.vigil.topic.KafkaConnection;
import io.vigil.wire.RegistryConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The service's own configuration, as far as the command needs it: from the files and variables that the service reads. */
record EnrolmentSettings(KafkaConnection kafka, RegistryConnection registry, Inference inference) {

    private static final String BROKERS = "KAFKA_BOOTSTRAP_SERVERS";

    record Inference(
            Path modelDir,
            @Nullable Map<String, String> models,
            int threads,
            Objects objects,
            People people,
            IdentitySettings identity) {

        /** The three roles that find and compare faces. */
        ModelSettings faceModels() {
            Map<String, String> used = new HashMap<>(models == null ? Map.of() : models);
            for (Role role : Role.values()) {
                if (role != Role.OBJECTS && role != Role.FACES && role != Role.IDENTITY) {
                    used.put(role.word(), "none");
                }
            }
            return new ModelSettings(modelDir, used, threads, null, List.of());
        }
    }

    record Objects(
            float confidence, float overlap, @Nullable Map<String, Float> confidenceByClass) {}

    record People(float faceConfidence) {}

    /**
     * Those of the Vigil that runs on a data folder, or of the environment where it names a cluster and no folder was asked for.
     *
     * @param data the folder asked for
     * @throws EnrolmentRefused where there is neither
     */
    static EnrolmentSettings load(Optional<Path> data, Map<String, String> variables) {
        if (data.isEmpty() && !variables.getOrDefault(BROKERS, "").isBlank()) {
            return bind(Map.of());
        }
        Path folder = data.orElse(Path.of(".vigil")).toAbsolutePath().normalize();
        Path running = folder.resolve("run").resolve("inference.yml");
        if (!Files.isReadable(running)) {
            throw new EnrolmentRefused("no Vigil runs on " + folder
                    + ": start it with './vigil up', name its folder with"
                    + " --data, or, for a cluster, set " + BROKERS + ", SCHEMA_REGISTRY_URL, IDENTITY_MASTER_KEY and"
                    + " MODEL_DIR");
        }
        return bind(Map.of("spring.config.additional-location", "file:" + running));
    }

    private static EnrolmentSettings bind(Map<String, Object> arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("arguments", arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment)
                .bind("vigil", Bindable.of(EnrolmentSettings.class))
                .get();
    }
}
