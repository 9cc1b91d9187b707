package io.vigil.scoring;

import io.vigil.topic.KafkaConnection;
import io.vigil.topic.SchemaCheck;
import io.vigil.topic.TopicCheck;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The life of the streams: topics are checked before, the group is left after, and a death in between is told. */
final class ScoringStreams implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ScoringStreams.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** An admin client that closes waits for calls in flight, by default a minute: too long for a broker that is away. */
    private static final Map<String, String> IMPATIENT = Map.of(
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000",
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "15000");

    private final KafkaStreams streams;
    private final KafkaConnection kafka;
    private final SchemaRegistry registry;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean running;

    /** @param onDeath runs once, on a thread of its own, when the streams can not go on */
    ScoringStreams(
            KafkaStreams streams, KafkaConnection kafka, SchemaRegistry registry, Clock clock, Runnable onDeath) {
        this.streams = streams;
        this.kafka = kafka;
        this.registry = registry;
        streams.setUncaughtExceptionHandler(new ThreadReplacement(clock, closing));
        streams.setStateListener((state, before) -> {
            log.atInfo()
                    .addKeyValue("state", state)
                    .addKeyValue("before", before)
                    .log("streams change");
            if (state == KafkaStreams.State.ERROR) {
                new Thread(onDeath, "streams-died").start();
            }
        });
    }

    boolean ready() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    KafkaStreams.State state() {
        return streams.state();
    }

    @Override
    public void start() {
        TopicCheck.verify(
                kafka.withDefaults(IMPATIENT),
                Topics.DETECTIONS,
                Topics.ZONES,
                Topics.STAGE_REPORTS,
                Topics.CLOCK,
                Topics.INCIDENTS,
                Topics.CAMERA_HEALTH,
                Topics.DEAD_LETTERS);
        SchemaCheck.verify(registry, Topics.CLOCK, Topics.INCIDENTS, Topics.CAMERA_HEALTH);
        streams.start();
        running = true;
    }

    /** Leaves the group, so that whoever is next need not wait for this one to be missed. */
    @Override
    public void stop() {
        running = false;
        closing.countDown();
        streams.close(CloseOptions.timeout(PATIENCE)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
