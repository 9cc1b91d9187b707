package io.vigil.scoring.stream;

import io.vigil.topic.DeadLetter;
import io.vigil.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a record aside: a dead letter, a count, a line in the log. */
final class Refusal {
    private static final Logger log = LoggerFactory.getLogger(Refusal.class);
    private static final String SERVICE = "scoring-streams";

    private Consumer<String> counter = topic -> {};

    private String topic = Topics.DEAD_LETTERS.name();

    /** Takes counter and topic from the configuration, the only way by which Kafka hands a handler anything. */
    @SuppressWarnings("unchecked")
    void configure(Map<String, ?> configuration) {
        if (configuration.get(DeadLetterHandler.COUNTER) instanceof Consumer<?> given) {
            counter = (Consumer<String>) given;
        }
        if (configuration.get(DeadLetterHandler.TOPIC) instanceof String given) {
            topic = given;
        }
    }

    List<ProducerRecord<byte[], byte[]>> of(ConsumerRecord<byte[], byte[]> poison, Exception cause) {
        counter.accept(poison.topic());
        log.atWarn()
                .addKeyValue("topic", poison.topic())
                .addKeyValue("partition", poison.partition())
                .addKeyValue("offset", poison.offset())
                .addKeyValue("cause", cause.getMessage())
                .log("record put to the dead letters");
        ProducerRecord<byte[], byte[]> letter = DeadLetter.of(SERVICE, poison, cause);
        return List.of(new ProducerRecord<>(
                topic, letter.partition(), letter.timestamp(), letter.key(), value(poison), letter.headers()));
    }

    /** A key must be gone when its subject is erased, and dead letters are kept for longer. */
    @SuppressWarnings("NullAway") // a record without a value
    private static byte @Nullable [] value(ConsumerRecord<byte[], byte[]> poison) {
        return poison.topic().endsWith(Topics.SUBJECT_KEYS.name()) ? null : poison.value();
    }
}
