package io.vigil.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.Samples;
import io.vigil.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bytes that consumers have on disk must stay readable, and what we write must not change unseen. A changed schema
 * gets new golden bytes: {@code mvn -pl schemas test -Dgolden.write=true}.
 */
class GoldenBytesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Topic<?>> topics() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldWriteTheSameBytesAsEver(Topic<?> topic) throws IOException {
        // Given
        SpecificRecord sample = Samples.all().get(topic);
        AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>(SchemaRegistry.inMemory());

        // When
        byte[] bytes = serializer.serialize(topic.name(), sample);

        // Then
        Path golden = GOLDEN.resolve(topic.name() + ".hex");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, HexFormat.of().formatHex(bytes) + "\n");
        }
        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo(Files.readString(golden).strip());
    }
}
