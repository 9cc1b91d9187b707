package io.vigil.inference.command;

import io.vigil.inference.tensor.ModelSettings;
import io.vigil.inference.tensor.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/** The models that the service would use here: by the same files and variables. */
final class ModelChoice {

    private ModelChoice() {}

    static ModelSettings configured() {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment)
                .bind("vigil.inference", Bindable.of(ModelSettings.class))
                .get();
    }

    /** @return the first word that names no role */
    static Optional<String> unknown(List<String> words) {
        List<String> known = Arrays.stream(Role.values()).map(Role::word).toList();
        return words.stream().filter(word -> !known.contains(word)).findFirst();
    }

    /** @return the roles named; all where none is */
    static List<Role> roles(List<String> words) {
        return Arrays.stream(Role.values())
                .filter(role -> words.isEmpty() || words.contains(role.word()))
                .toList();
    }
}
