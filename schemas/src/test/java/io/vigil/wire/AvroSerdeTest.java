package io.vigil.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.Samples;
import io.vigil.avro.Frame;
import io.vigil.topic.Topics;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
    private static final String TOPIC = Topics.FRAMES.name();

    private final AvroSerde<Frame> serde = new AvroSerde<>(SchemaRegistry.inMemory(), Frame.class);

    @Test
    void shouldReadWhatItWrote() {
        // Given
        Frame frame = Samples.frame();

        // When
        byte[] bytes = serde.serializer().serialize(TOPIC, frame);

        // Then
        assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(frame);
    }

    @Test
    void shouldBeginWithConfluentsFraming() {
        byte[] bytes = serde.serializer().serialize(TOPIC, Samples.frame());

        assertThat(bytes).startsWith(0, 0, 0, 0, 1);
    }

    @Test
    void shouldPassTombstonesBothWays() {
        assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void shouldRefuseBytesWithoutASchemaId() {
        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, new byte[] {1, 2, 3, 4, 5, 6}))
                .isInstanceOf(MalformedRecord.class)
                .hasMessageContaining(TOPIC);
    }

    @Test
    void shouldRefuseASchemaThatNobodyRegistered() {
        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, new byte[] {0, 0, 0, 0, 99, 6}))
                .isInstanceOf(MalformedRecord.class)
                .hasMessageContaining("99");
    }

    @Test
    void shouldRefuseARecordCutShortOrWithARest() {
        byte[] whole = serde.serializer().serialize(TOPIC, Samples.frame());

        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, Arrays.copyOf(whole, whole.length - 3)))
                .isInstanceOf(MalformedRecord.class);
        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, Arrays.copyOf(whole, whole.length + 3)))
                .isInstanceOf(MalformedRecord.class);
    }
}
