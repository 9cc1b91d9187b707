package io.vigil.topic;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record that could not be read or used, kept as it was, with where it came from and why it was put aside. */
public final class DeadLetter {
    private static final int LONGEST_MESSAGE = 500;

    private DeadLetter() {}

    /**
     * A record for {@link Topics#DEAD_LETTERS}: key, value, time and headers of the poison, and headers naming service,
     * source and cause.
     *
     * @param service who met it, for example {@code inference-service}
     */
    public static ProducerRecord<byte[], byte[]> of(
            String service, ConsumerRecord<byte[], byte[]> poison, Throwable cause) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                Topics.DEAD_LETTERS.name(), null, Math.max(0, poison.timestamp()), poison.key(), poison.value());
        for (Header header : poison.headers()) {
            letter.headers().add(header);
        }
        header(letter, "vigil.service", service);
        header(letter, "vigil.source.topic", poison.topic());
        header(letter, "vigil.source.partition", Integer.toString(poison.partition()));
        header(letter, "vigil.source.offset", Long.toString(poison.offset()));
        header(letter, "vigil.error.class", cause.getClass().getName());
        header(letter, "vigil.error.message", cause.getMessage());
        return letter;
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, @Nullable String value) {
        String text = value == null ? "" : value.substring(0, Math.min(value.length(), LONGEST_MESSAGE));
        letter.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
