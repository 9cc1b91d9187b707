package io.vigil.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record in Confluent's wire format: a zero byte, the schema's id as four bytes, big-endian, and the Avro binary
 * body. Thread-safe.
 */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    static final byte MAGIC = 0;
    static final int HEADER = 5;

    private final SchemaRegistry registry;

    public AvroSerializer(SchemaRegistry registry) {
        this.registry = registry;
    }

    /**
     * @throws SchemaNotRegistered where the deploy step has not registered the schema
     * @throws RegistryUnreachable where the id is not known yet and the registry is away
     */
    @Override
    @SuppressWarnings("NullAway") // Kafka's own contract: a null value is a tombstone
    public byte @Nullable [] serialize(String topic, @Nullable T record) {
        if (record == null) {
            return null;
        }
        Schema schema = record.getSchema();
        int id = registry.id(topic + "-value", schema);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(ByteBuffer.allocate(HEADER).put(MAGIC).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<T>(schema, SpecificData.getForClass(record.getClass())).write(record, encoder);
            encoder.flush();
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("cannot write a " + schema.getName() + " for " + topic, e);
        }
        return bytes.toByteArray();
    }
}
