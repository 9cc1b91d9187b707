package io.vigil.scoring.whatif;

import io.vigil.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** What a trial makes for itself, all of it under one name, and what has to go when it ends. */
record Scratch(String id, Path folder) {
    private static final String NAME = "vigil-what-if-";
    private static final Pattern OURS = Pattern.compile("(" + NAME + "[0-9]+)([.-].*)?");

    /** The first name that is free. */
    static Scratch next(Cluster cluster) {
        Set<String> taken = names(cluster);
        int number = 1;
        while (taken.contains(NAME + number)) {
            number++;
        }
        try {
            return new Scratch(NAME + number, Files.createTempDirectory(NAME + number + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the trial's state can be made", e);
        }
    }

    /** Trials that have left something on the brokers, or that run now. */
    static Set<String> names(Cluster cluster) {
        Set<String> names = new TreeSet<>();
        Stream.concat(cluster.topics().stream(), cluster.groups().stream()).forEach(name -> {
            Matcher matcher = OURS.matcher(name);
            if (matcher.matches()) {
                names.add(matcher.group(1));
            }
        });
        return names;
    }

    /** Of the topics that are written. */
    String prefix() {
        return id + ".";
    }

    String name(Topic<?> topic) {
        return prefix() + topic.name();
    }

    /** With as many partitions as the real ones, and kept whatever their records' times. */
    void create(Cluster cluster, Collection<Topic<?>> topics, int partitions) {
        cluster.create(topics.stream()
                .distinct()
                .map(topic -> new NewTopic(
                                name(topic),
                                Optional.of(topic.spread() == Topic.Spread.BY_CAMERA ? partitions : 1),
                                Optional.empty())
                        .configs(Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_DELETE,
                                TopicConfig.RETENTION_MS_CONFIG,
                                "-1")))
                .toList());
    }

    /** The trial's own topics by their ends, such as {@code -repartition}. */
    List<String> internal(Cluster cluster, String end) {
        return cluster.topics().stream()
                .filter(topic -> topic.startsWith(id + "-") && topic.endsWith(end))
                .toList();
    }

    /** No topic and no group of that name is left. The group must be empty. */
    static void remove(Cluster cluster, String id) {
        List<String> topics = cluster.topics().stream()
                .filter(topic -> topic.startsWith(id + "-") || topic.startsWith(id + "."))
                .toList();
        if (cluster.groups().contains(id)) {
            cluster.forget(id);
        }
        cluster.delete(topics);
    }

    /** Nor a file. */
    void removeFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
