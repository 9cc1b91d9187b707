package io.vigil.scoring;

import io.vigil.topic.KafkaConnection;
import io.vigil.topic.SchemaCheck;
import io.vigil.topic.TopicCheck;
import io.vigil.wire.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
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

    private final IntFunction<KafkaStreams> builder;
    private final KafkaConnection kafka;
    private final SchemaRegistry registry;
    private final ThreadReplacement replacement;
    private final Runnable onDeath;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable KafkaStreams streams;

    /**
     * @param builder makes the streams for so many partitions of the topics keyed by camera
     * @param onDeath runs once, on a thread of its own, when the streams can not go on
     */
    ScoringStreams(
            IntFunction<KafkaStreams> builder,
            KafkaConnection kafka,
            SchemaRegistry registry,
            Clock clock,
            Runnable onDeath) {
        this.builder = builder;
        this.kafka = kafka;
        this.registry = registry;
        this.replacement = new ThreadReplacement(clock, closing);
        this.onDeath = onDeath;
    }

    boolean ready() {
        return state() == KafkaStreams.State.RUNNING;
    }

    KafkaStreams.State state() {
        KafkaStreams started = streams;
        return started == null ? KafkaStreams.State.CREATED : started.state();
    }

    @Override
    public void start() {
        int partitions = TopicCheck.verify(kafka.withDefaults(IMPATIENT), ScoringTopics.all());
        SchemaCheck.verify(registry, ScoringTopics.encoded());
        KafkaStreams started = builder.apply(partitions);
        started.setUncaughtExceptionHandler(replacement);
        started.setStateListener(this::tell);
        streams = started;
        started.start();
    }

    private void tell(KafkaStreams.State state, KafkaStreams.State before) {
        log.atInfo().addKeyValue("state", state).addKeyValue("before", before).log("streams change");
        if (state == KafkaStreams.State.ERROR) {
            new Thread(onDeath, "streams-died").start();
        }
    }

    /** Leaves the group, so that whoever is next need not wait for this one to be missed. */
    @Override
    public void stop() {
        closing.countDown();
        KafkaStreams started = streams;
        streams = null;
        if (started != null) {
            started.close(CloseOptions.timeout(PATIENCE)
                    .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        }
    }

    @Override
    public boolean isRunning() {
        return streams != null;
    }
}
