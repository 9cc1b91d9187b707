package io.vigil.scoring;

import io.vigil.scoring.stream.DeadLetterHandler;
import io.vigil.scoring.stream.TopicNames;
import io.vigil.topic.Topics;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Kafka Streams as this service needs it. */
final class StreamsSettings {

    private StreamsSettings() {}

    /** @param deadLetters is told the topic of each dead letter */
    static StreamsConfig of(ScoringProperties properties, Consumer<String> deadLetters) {
        return of(properties, deadLetters, TopicNames.LIVE);
    }

    /**
     * @param deadLetters is told the topic of each dead letter
     * @param names where dead letters go
     */
    static StreamsConfig of(ScoringProperties properties, Consumer<String> deadLetters, TopicNames names) {
        ScoringProperties.Scoring scoring = properties.scoring();
        Map<String, Object> settings = properties.kafka().client();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, scoring.applicationId());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, scoring.stateDir().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, scoring.threads());
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, scoring.standbyReplicas());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                scoring.commitInterval().toMillis());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        settings.put(DeadLetterHandler.COUNTER, deadLetters);
        settings.put(DeadLetterHandler.TOPIC, names.written(Topics.DEAD_LETTERS));
        order(settings);
        group(settings, scoring);
        return new StreamsConfig(settings);
    }

    /**
     * Inputs are merged by record time. 0 waits only for records that the broker is known to hold and that are not
     * fetched yet: a replay is merged exactly, and live, where every topic but the busiest is empty most of the time,
     * nothing waits for a producer. A higher value would add itself to the latency of each incident.
     */
    private static void order(Map<String, Object> settings) {
        settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, 0L);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
    }

    private static void group(Map<String, Object> settings, ScoringProperties.Scoring scoring) {
        int timeout = (int) scoring.sessionTimeout().toMillis();
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), timeout);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), timeout / 5);
        // until its last transaction has timed out too, nobody can go on where a killed instance stopped
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), timeout);
        if (scoring.instanceId() != null) {
            settings.put(
                    StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), scoring.instanceId());
        }
    }
}
