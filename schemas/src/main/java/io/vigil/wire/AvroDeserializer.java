package io.vigil.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads a record written with any registered version of its schema into this build's class. Thread-safe. */
public final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    static {
        TrustedClasses.admit();
    }

    private final SchemaRegistry registry;
    private final Class<T> type;
    private final Map<Integer, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();

    public AvroDeserializer(SchemaRegistry registry, Class<T> type) {
        this.registry = registry;
        this.type = type;
    }

    /**
     * @return null for a tombstone
     * @throws MalformedRecord where the bytes are no such record; another try will not help
     * @throws RegistryUnreachable where the schema is not known yet and the registry is away; another try may
     */
    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length < AvroSerializer.HEADER || bytes[0] != AvroSerializer.MAGIC) {
            throw new MalformedRecord(
                    "a record of " + topic + " does not begin with a schema id (" + bytes.length + " bytes)");
        }
        SpecificDatumReader<T> reader = reader(topic, ByteBuffer.wrap(bytes).getInt(1));
        BinaryDecoder decoder = DecoderFactory.get()
                .binaryDecoder(bytes, AvroSerializer.HEADER, bytes.length - AvroSerializer.HEADER, null);
        try {
            return read(reader, decoder, topic);
        } catch (IOException | RuntimeException e) {
            throw e instanceof MalformedRecord malformed
                    ? malformed
                    : new MalformedRecord("a record of " + topic + " is no " + type.getSimpleName(), e);
        }
    }

    private T read(SpecificDatumReader<T> reader, BinaryDecoder decoder, String topic) throws IOException {
        T record = reader.read(null, decoder);
        if (!decoder.isEnd()) {
            throw new MalformedRecord("a record of " + topic + " is longer than its " + type.getSimpleName());
        }
        return record;
    }

    private SpecificDatumReader<T> reader(String topic, int id) {
        try {
            return readers.computeIfAbsent(id, this::reader);
        } catch (SchemaNotRegistered e) {
            throw new MalformedRecord(
                    "a record of " + topic + " names a schema that the registry does not know: " + id, e);
        }
    }

    private SpecificDatumReader<T> reader(int id) {
        Schema written = registry.schema(id);
        SpecificData data = SpecificData.getForClass(type);
        return new SpecificDatumReader<>(written, data.getSchema(type), data);
    }
}
