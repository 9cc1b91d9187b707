package io.vigil.scoring.state;

import io.vigil.wire.TrustedClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a domain value as Avro's single-object encoding: each value names its schema by fingerprint, so that a later build
 * reads what an earlier one stored by the earlier schema, which is kept ({@link StateHistory}), and needs no registry.
 * Thread-safe.
 */
final class StateSerde<A extends SpecificRecordBase, D> implements Serde<D> {
    static {
        TrustedClasses.admit();
    }

    private final BinaryMessageEncoder<A> encoder;
    private final BinaryMessageDecoder<A> decoder;
    private final Function<D, A> write;
    private final Function<A, D> read;

    StateSerde(Class<A> type, Function<D, A> write, Function<A, D> read) {
        SpecificData data = SpecificData.getForClass(type);
        this.encoder = new BinaryMessageEncoder<>(data, data.getSchema(type));
        this.decoder = new BinaryMessageDecoder<>(data, data.getSchema(type));
        StateHistory.of(type).forEach(decoder::addSchema);
        this.write = write;
        this.read = read;
    }

    @Override
    public Serializer<D> serializer() {
        return (topic, value) -> value == null ? none() : bytes(value);
    }

    @Override
    public Deserializer<D> deserializer() {
        return (topic, bytes) -> bytes == null ? none() : value(bytes);
    }

    private byte[] bytes(D value) {
        try {
            ByteBuffer buffer = encoder.encode(write.apply(value));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private D value(byte[] bytes) {
        try {
            return read.apply(decoder.decode(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // Kafka's own contract: a null value is a tombstone
    private static <T> T none() {
        @Nullable T none = null;
        return none;
    }
}
