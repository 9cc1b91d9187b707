package io.vigil.scoring;

import io.vigil.scoring.stream.TopicNames;
import io.vigil.topic.Topic;
import io.vigil.topic.TopicCheck;
import io.vigil.wire.SchemaRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/** The service's topology for a run beside it: the same steps, other names of topics, clients of the caller's own. */
public final class OfflineStreams {

    /** Somebody waits at a terminal. */
    private static final Map<String, String> IMPATIENT = Map.of(
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000",
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");

    private OfflineStreams() {}

    /** What the topology reads. */
    public static List<Topic<?>> read() {
        return ScoringTopics.READ;
    }

    /** What it writes, the dead letters among them. */
    public static List<Topic<?>> written() {
        return ScoringTopics.WRITTEN;
    }

    /**
     * Blocks until broker and topics are checked, as the service does at its start.
     *
     * @return how many partitions the topics keyed by camera have
     * @throws io.vigil.topic.BrokerUnreachable where no broker answers
     * @throws io.vigil.topic.TopicsDiffer where they are not as the catalogue has them
     */
    public static int partitions(ScoringProperties properties) {
        return TopicCheck.verify(properties.kafka().withDefaults(IMPATIENT), ScoringTopics.all());
    }

    /**
     * Streams that are not started yet. They write no clock. Blocks until the topics are checked.
     *
     * @param refused is told the topic of each record that goes to the run's dead letters
     */
    public static KafkaStreams of(
            ScoringProperties properties,
            SchemaRegistry registry,
            TopicNames names,
            KafkaClientSupplier clients,
            Consumer<String> refused) {
        StreamsConfig config = StreamsSettings.of(properties, refused, names);
        ScoringTopology topology = new ScoringTopology(properties.scoring(), registry, partitions(properties), names);
        return new KafkaStreams(topology.build(config), config, clients);
    }
}
