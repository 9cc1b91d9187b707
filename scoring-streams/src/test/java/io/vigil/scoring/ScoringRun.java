package io.vigil.scoring;

import static org.awaitility.Awaitility.await;

import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Group;
import io.vigil.scoring.broker.Log;
import io.vigil.scoring.broker.LogRecord;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.topic.Topic;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/** The streams on a real broker, with topics and an application id of their own and an empty state folder. */
final class ScoringRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Names names;
    private final KafkaStreams streams;
    private final Group group;
    private final Log log;

    /** What a run is called, and its topics. */
    record Names(String applicationId, TopicNames topics) {
        /** All of them by one name, apart from those of any other run. */
        static Names of(String name) {
            return new Names(name, new TopicNames(name + ".", name + "."));
        }

        /** Creates the topics that the topology reads and writes. */
        void create(Broker broker) {
            Log log = new Log(broker.connection());
            ScoringTopics.READ.forEach(topic -> create(log, topics.read(topic), topic));
            ScoringTopics.WRITTEN.forEach(topic -> create(log, topics.written(topic), topic));
        }

        private static void create(Log log, String called, Topic<?> topic) {
            int partitions = topic.spread() == Topic.Spread.BY_CAMERA ? Log.PARTITIONS : 1;
            log.create(called, partitions, topic.config().getOrDefault(TopicConfig.CLEANUP_POLICY_CONFIG, "delete"));
        }

        String changelog(String store) {
            return applicationId + "-" + store + "-changelog";
        }
    }

    private ScoringRun(Names names, KafkaStreams streams, Broker broker) {
        this.names = names;
        this.streams = streams;
        this.group = new Group(broker.connection(), names.applicationId());
        this.log = new Log(broker.connection());
    }

    static ScoringRun start(Broker broker, SchemaRegistry registry, Names names) {
        return start(broker, registry, names, Map.of());
    }

    /** @param changed settings by full key, beside broker, id and folder; those of Kafka Streams by its own names */
    static ScoringRun start(Broker broker, SchemaRegistry registry, Names names, Map<String, Object> changed) {
        KafkaStreams streams = build(broker, registry, names, changed);
        streams.start();
        return new ScoringRun(names, streams, broker);
    }

    /** Not started yet. */
    static KafkaStreams build(Broker broker, SchemaRegistry registry, Names names, Map<String, Object> changed) {
        ScoringProperties properties = settings(broker, names.applicationId(), changed);
        Map<String, Object> settings = new HashMap<>(
                StreamsSettings.of(properties, topic -> {}, names.topics()).originals());
        settings.putAll(changed);
        StreamsConfig config = new StreamsConfig(settings);
        ScoringTopology topology = new ScoringTopology(properties.scoring(), registry, Log.PARTITIONS, names.topics());
        return new KafkaStreams(topology.build(config), config);
    }

    private static ScoringProperties settings(Broker broker, String applicationId, Map<String, Object> changed) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("vigil.kafka.bootstrap-servers", broker.connection().bootstrapServers());
        settings.put("vigil.scoring.application-id", applicationId);
        settings.put("vigil.scoring.state-dir", folder());
        settings.putAll(changed);
        return Shipped.but(settings);
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("vigil-scoring").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until all that was written to the inputs, and what came of it on the way, is scored and committed. */
    void awaitScored() {
        List<String> inputs =
                ScoringTopics.READ.stream().map(names.topics()::read).toList();
        await("inputs are read").atMost(PATIENCE).until(() -> group.hasRead(inputs));
        await("repartitions are read").atMost(PATIENCE).until(() -> group.hasRead(internal("-repartition")));
    }

    /** The committed records of an output. */
    List<LogRecord> written(Topic<?> topic) {
        return log.read(names.topics().written(topic));
    }

    /** The same, decoded. */
    <V extends SpecificRecord> List<V> written(Topic<V> topic, SchemaRegistry registry) {
        Class<V> type = Objects.requireNonNull(topic.value());
        AvroDeserializer<V> reader = new AvroDeserializer<>(registry, type);
        return written(topic).stream()
                .map(record -> reader.deserialize(
                        topic.name(), Objects.requireNonNull(record.value()).get()))
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The names of the stores. */
    List<String> stores() {
        String prefix = changelog("").replace("-changelog", "");
        return internal("-changelog").stream()
                .map(topic -> topic.substring(prefix.length()).replace("-changelog", ""))
                .toList();
    }

    String changelog(String store) {
        return names.changelog(store);
    }

    private List<String> internal(String suffix) {
        return log.topics().stream()
                .filter(topic -> topic.startsWith(names.applicationId() + "-") && topic.endsWith(suffix))
                .toList();
    }

    /** Leaves the group, so that whoever is next need not wait for this one to be missed. */
    @Override
    public void close() {
        streams.close(CloseOptions.timeout(Duration.ofSeconds(10))
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        group.close();
    }
}
