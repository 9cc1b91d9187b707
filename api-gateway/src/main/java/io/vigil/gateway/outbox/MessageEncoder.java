package io.vigil.gateway.outbox;

import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroSerializer;
import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** From the outbox's own encoding to the one of the wire. */
final class MessageEncoder {
    private final AvroSerializer<SpecificRecord> serializer;
    private final Map<String, BinaryMessageDecoder<SpecificRecord>> decoders;

    MessageEncoder(SchemaRegistry registry) {
        this.serializer = new AvroSerializer<>(registry);
        this.decoders = Topics.all().stream()
                .filter(topic -> topic.value() != null)
                .collect(Collectors.toMap(Topic::name, MessageEncoder::decoder));
    }

    byte @Nullable [] encode(Message message) {
        byte[] payload = message.payload();
        if (payload == null) {
            return null;
        }
        try {
            BinaryMessageDecoder<SpecificRecord> decoder = decoders.get(message.topic());
            if (decoder == null) {
                throw new IllegalStateException("no topic " + message.topic());
            }
            return serializer.serialize(message.topic(), decoder.decode(payload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BinaryMessageDecoder<SpecificRecord> decoder(Topic<?> topic) {
        return new BinaryMessageDecoder<>(SpecificData.getForClass(topic.value()), topic.schema());
    }
}
