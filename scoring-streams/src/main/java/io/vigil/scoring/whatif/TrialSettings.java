package io.vigil.scoring.whatif;

import io.vigil.fault.FailedStart;
import io.vigil.scoring.ScoringProperties;
import io.vigil.scoring.comparison.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/**
 * The running service's settings, and the same with those on trial.
 *
 * @param differences between the two, by key
 */
record TrialSettings(ScoringProperties running, ScoringProperties tried, List<Difference> differences) {
    private static final String BROKERS = "VIGIL_KAFKA_BOOTSTRAP_SERVERS";
    private static final String PREFIX = "vigil.scoring.";
    private static final String TRIED = "tried";

    /** How a service runs, and its secret, which decide nothing about what is raised; a trial has its own, and the secret. */
    private static final Set<String> NOT_ON_TRIAL = Set.of(
            "application-id",
            "instance-id",
            "state-dir",
            "standby-replicas",
            "commit-interval",
            "clock",
            "baseline.master-key");

    /**
     * Reads the settings of the Vigil that runs on the task's data folder, or of the environment where it names a cluster and no
     * folder was asked for.
     *
     * @param scratch whose name is the trial's application id
     * @throws BadUse for a key that there is not, or a value that it does not take
     * @throws TrialRefused where there is neither folder nor cluster
     */
    static TrialSettings load(WhatIfTask task, Map<String, String> variables, Scratch scratch) {
        Map<String, Object> running = located(task.data(), variables);
        StandardEnvironment base = environment(running);
        Map<String, String> changed = changed(task);
        StandardEnvironment other = environment(running);
        other.getPropertySources().addFirst(new MapPropertySource(TRIED, Map.copyOf(changed)));
        ScoringProperties before = bind(base);
        check(other);
        Map<String, Object> own = own(before, changed, scratch);
        other.getPropertySources().addFirst(new MapPropertySource("own", own));
        return new TrialSettings(before, bind(other), differences(base, changed));
    }

    /** Where broker and registry are. */
    static ScoringProperties running(Optional<Path> data, Map<String, String> variables) {
        return bind(environment(located(data, variables)));
    }

    private static Map<String, Object> located(Optional<Path> data, Map<String, String> variables) {
        if (data.isEmpty() && !variables.getOrDefault(BROKERS, "").isBlank()) {
            return Map.of();
        }
        Path folder = data.orElse(Path.of(".vigil")).toAbsolutePath().normalize();
        Path file = folder.resolve("run").resolve("scoring.yml");
        if (!Files.isReadable(file)) {
            throw new TrialRefused("no Vigil runs on " + folder + ": start it with './vigil up', name its folder with"
                    + " --data, or, for a cluster, set " + BROKERS + " and VIGIL_REGISTRY_URL");
        }
        return Map.of("spring.config.additional-location", "file:" + file);
    }

    private static StandardEnvironment environment(Map<String, Object> running) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("arguments", running));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    /** By full key: the file's, then those given one by one. */
    private static Map<String, String> changed(WhatIfTask task) {
        Map<String, String> changed = new LinkedHashMap<>();
        task.files().settings().ifPresent(file -> changed.putAll(read(file)));
        task.set().forEach((key, value) -> changed.put(PREFIX + key, value));
        task.files()
                .weights()
                .ifPresent(file -> changed.put(
                        PREFIX + "analysis.risk-weights",
                        file.toAbsolutePath().normalize().toString()));
        changed.keySet().forEach(TrialSettings::mayBeTried);
        return changed;
    }

    private static Map<String, String> read(Path file) {
        if (!Files.isReadable(file)) {
            throw new BadUse("--settings " + file + " cannot be read: correct its path or rights");
        }
        Map<String, String> values = new TreeMap<>();
        try {
            for (PropertySource<?> source :
                    new YamlPropertySourceLoader().load("settings", new FileSystemResource(file))) {
                for (String key : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                    values.put(key, String.valueOf(source.getProperty(key)));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new BadUse("--settings " + file + " is no YAML: " + e.getMessage());
        }
        return values;
    }

    private static void mayBeTried(String key) {
        if (!key.startsWith(PREFIX) || !ConfigurationPropertyName.isValid(key)) {
            throw new BadUse(key + " is no setting of scoring; its application.yml shows each");
        }
        String own = key.substring(PREFIX.length());
        if (NOT_ON_TRIAL.contains(own) || own.startsWith("clock.")) {
            throw new BadUse(key + " decides nothing about what is raised: leave it out");
        }
    }

    /** Every key on trial must be one that the service has. */
    private static void check(StandardEnvironment other) {
        try {
            Binder.get(other)
                    .bind(
                            "vigil",
                            Bindable.of(ScoringProperties.class),
                            new NoUnboundElementsBindHandler(
                                    BindHandler.DEFAULT,
                                    source -> source.getUnderlyingSource() instanceof PropertySource<?> of
                                            && of.getName().equals(TRIED)));
        } catch (BindException e) {
            if (e.getCause() instanceof UnboundConfigurationPropertiesException unknown) {
                throw new BadUse(unknown.getUnboundProperties().stream()
                                .map(property -> property.getName().toString())
                                .reduce((one, next) -> one + ", " + next)
                                .orElse("a key")
                        + " is no setting of scoring; its application.yml shows each");
            }
            throw new BadUse(FailedStart.line(e).orElse(String.valueOf(e.getMessage())));
        }
    }

    private static ScoringProperties bind(StandardEnvironment environment) {
        return Binder.get(environment).bind("vigil", ScoringProperties.class).get();
    }

    /** A version of rules is named in each result, and must not be that of others. */
    private static Map<String, Object> own(ScoringProperties running, Map<String, String> changed, Scratch scratch) {
        Map<String, Object> own = new HashMap<>();
        own.put(PREFIX + "application-id", scratch.id());
        own.put(PREFIX + "instance-id", "");
        own.put(PREFIX + "state-dir", scratch.folder().toString());
        own.put(PREFIX + "standby-replicas", 0);
        own.put(PREFIX + "commit-interval", "1s");
        if (!changed.containsKey(PREFIX + "rules.version")) {
            own.put(
                    PREFIX + "rules.version",
                    running.scoring().rules().version() + (changed.isEmpty() ? "" : "+what-if"));
        }
        return own;
    }

    private static List<Difference> differences(StandardEnvironment base, Map<String, String> changed) {
        Binder binder = Binder.get(base);
        List<Difference> differences = new ArrayList<>();
        new TreeMap<>(changed).forEach((key, value) -> {
            String was = binder.bind(key, String.class).orElse("");
            if (!was.equals(value)) {
                differences.add(new Difference(key.substring(PREFIX.length()), was.isEmpty() ? "–" : was, value));
            }
        });
        return differences;
    }
}
