package io.vigil.gateway.outbox;

import io.vigil.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that is to reach a topic.
 *
 * @param payload Avro's single-object encoding, which needs no registry, or null for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are shared, and never compared
public record Message(String topic, String key, byte @Nullable [] payload) {

    public static <V extends SpecificRecord> Message of(Topic<V> topic, String key, V value) {
        try {
            var encoder = new BinaryMessageEncoder<V>(SpecificData.getForClass(value.getClass()), value.getSchema());
            var bytes = encoder.encode(value);
            byte[] payload = new byte[bytes.remaining()];
            bytes.get(payload);
            return new Message(topic.name(), key, payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Message tombstone(Topic<?> topic, String key) {
        return new Message(topic.name(), key, null);
    }
}
