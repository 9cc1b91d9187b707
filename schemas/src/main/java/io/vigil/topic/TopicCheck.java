package io.vigil.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Compares a cluster with the catalogue, so that a service meets a wrong topic at start-up and not at night. */
public final class TopicCheck {
    private static final long PATIENCE_SECONDS = 20;

    private TopicCheck() {}

    /**
     * Blocks until the topics have been compared.
     *
     * @return how many partitions those keyed by camera have, each of them; 0 where none is
     * @throws TopicsDiffer where one is missing, is cleaned up otherwise, or is not partitioned as its peers
     * @throws BrokerUnreachable where no broker answers within 20 s
     */
    public static int verify(KafkaConnection kafka, Topic<?>... topics) {
        Admin admin = Admin.create(kafka.client());
        try {
            List<Topic<?>> existing = new ArrayList<>();
            List<String> differences = new ArrayList<>(missing(admin, Arrays.asList(topics), existing));
            Map<String, Integer> partitions = partitions(admin, existing);
            differences.addAll(partitioning(partitions));
            differences.addAll(cleanup(admin, existing));
            if (!differences.isEmpty()) {
                throw new TopicsDiffer(differences);
            }
            return most(partitions);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerUnreachable(kafka, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnreachable(kafka, e);
        } finally {
            admin.close(Duration.ZERO); // an orderly close would wait a minute for a broker that is away
        }
    }

    private static List<String> missing(Admin admin, List<Topic<?>> topics, List<Topic<?>> existing)
            throws ExecutionException, TimeoutException, InterruptedException {
        Set<String> present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        List<String> missing = new ArrayList<>();
        for (Topic<?> topic : topics) {
            if (present.contains(topic.name())) {
                existing.add(topic);
            } else {
                missing.add("topic " + topic.name() + " is missing");
            }
        }
        return missing;
    }

    private static Map<String, Integer> partitions(Admin admin, List<Topic<?>> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<String> byCamera = topics.stream()
                .filter(topic -> topic.spread() == Topic.Spread.BY_CAMERA)
                .map(Topic::name)
                .toList();
        Map<String, Integer> partitions = new TreeMap<>();
        admin.describeTopics(byCamera)
                .allTopicNames()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .forEach((name, description) ->
                        partitions.put(name, description.partitions().size()));
        return partitions;
    }

    private static List<String> partitioning(Map<String, Integer> partitions) {
        int most = most(partitions);
        return partitions.entrySet().stream()
                .filter(topic -> topic.getValue() != most)
                .map(topic -> "topic " + topic.getKey() + " has " + topic.getValue()
                        + " partitions where the other topics keyed by camera have " + most)
                .toList();
    }

    private static int most(Map<String, Integer> partitions) {
        return partitions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static List<String> cleanup(Admin admin, List<Topic<?>> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<ConfigResource, Config> configs = admin.describeConfigs(
                        topics.stream().map(TopicCheck::resource).toList())
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        List<String> differences = new ArrayList<>();
        for (Topic<?> topic : topics) {
            String wanted = topic.keeping().cleanupPolicy();
            String actual = Objects.requireNonNull(configs.get(resource(topic)))
                    .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                    .value();
            if (!Set.of(actual.split(",", -1)).equals(Set.of(wanted.split(",", -1)))) {
                differences.add("topic " + topic.name() + " has cleanup.policy=" + actual + " instead of " + wanted);
            }
        }
        return differences;
    }

    private static ConfigResource resource(Topic<?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }
}
