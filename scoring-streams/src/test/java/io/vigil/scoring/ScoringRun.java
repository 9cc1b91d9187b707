package io.vigil.scoring;

import static org.awaitility.Awaitility.await;

import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Group;
import io.vigil.scoring.broker.Log;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/** The streams on a real broker, with an application id of their own and an empty state folder. */
final class ScoringRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String applicationId;
    private final KafkaStreams streams;
    private final Group group;
    private final Log log;

    private ScoringRun(String applicationId, KafkaStreams streams, Broker broker) {
        this.applicationId = applicationId;
        this.streams = streams;
        this.group = new Group(broker.connection(), applicationId);
        this.log = new Log(broker.connection());
    }

    /** @param changed settings by full key, beside broker, id and folder */
    static ScoringRun start(Broker broker, SchemaRegistry registry, String applicationId, Map<String, Object> changed) {
        ScoringProperties properties = settings(broker, applicationId, changed);
        StreamsConfig config = StreamsSettings.of(properties, topic -> {});
        KafkaStreams streams = new KafkaStreams(ScoringFixture.topology(config, properties, registry), config);
        streams.start();
        return new ScoringRun(applicationId, streams, broker);
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

    /** Creates the catalogue's topics, so that there is something to read from and to write to. */
    static void createTopics(Broker broker) {
        new Log(broker.connection())
                .create(Topics.all().stream()
                        .collect(Collectors.toMap(
                                Topic::name, topic -> topic.spread() == Topic.Spread.BY_CAMERA ? Log.PARTITIONS : 1)));
    }

    /** Waits until all that was written to these topics, and what came of it on the way, is scored and committed. */
    void awaitScored(List<Topic<?>> inputs) {
        await("inputs are read")
                .atMost(PATIENCE)
                .until(() -> group.hasRead(inputs.stream().map(Topic::name).toList()));
        await("repartitions are read").atMost(PATIENCE).until(() -> group.hasRead(internal("-repartition")));
    }

    /** The application's changelogs. */
    List<String> changelogs() {
        return internal("-changelog");
    }

    private List<String> internal(String suffix) {
        return log.topics().stream()
                .filter(topic -> topic.startsWith(applicationId + "-") && topic.endsWith(suffix))
                .toList();
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(10));
        group.close();
    }
}
