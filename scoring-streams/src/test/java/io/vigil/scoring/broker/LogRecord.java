package io.vigil.scoring.broker;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A record as a log has it.
 *
 * @param partition where it lies; null where its key is to decide
 * @param at milliseconds, as Kafka counts them
 */
public record LogRecord(
        String topic,
        @Nullable Integer partition,
        Bytes key,
        @Nullable Bytes value,
        long at) {

    /** To be written where its key belongs. */
    public static LogRecord of(String topic, String key, byte @Nullable [] value, long at) {
        return new LogRecord(topic, null, bytes(key), bytes(value), at);
    }

    static LogRecord of(ConsumerRecord<byte[], byte[]> record) {
        return new LogRecord(
                record.topic(),
                record.partition(),
                Bytes.wrap(record.key()),
                bytes(record.value()),
                record.timestamp());
    }

    /** The same, to be written to a certain partition. */
    public LogRecord to(int partition) {
        return new LogRecord(topic, partition, key, value, at);
    }

    /** The partition of a record that was read. */
    int lies() {
        return Objects.requireNonNull(partition);
    }

    @SuppressWarnings("NullAway") // a tombstone
    ProducerRecord<byte[], byte[]> toProduce() {
        return new ProducerRecord<>(topic, partition, at, key.get(), value == null ? null : value.get());
    }

    /** A line of text, without the topic. */
    public String text() {
        HexFormat hex = HexFormat.of();
        return partition + " " + at + " " + hex.formatHex(key.get()) + " "
                + (value == null ? "-" : hex.formatHex(value.get()));
    }

    /** The inverse of {@link #text}. */
    public static LogRecord parse(String topic, String text) {
        String[] part = text.split(" ", -1);
        HexFormat hex = HexFormat.of();
        Bytes value = part[3].equals("-") ? null : Bytes.wrap(hex.parseHex(part[3]));
        return new LogRecord(
                topic, Integer.valueOf(part[0]), Bytes.wrap(hex.parseHex(part[2])), value, Long.parseLong(part[1]));
    }

    private static Bytes bytes(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Bytes bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : Bytes.wrap(bytes);
    }
}
