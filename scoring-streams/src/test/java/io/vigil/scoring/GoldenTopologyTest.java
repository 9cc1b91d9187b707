package io.vigil.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/**
 * The topology as Kafka Streams describes it is checked in, because the names of its nodes and stores are those of the
 * changelogs of a running application: a change of one loses its state. The file makes such a change show in a review. The
 * description's form may differ between Kafka versions; the guard proper is the setting that refuses unnamed resources.
 */
class GoldenTopologyTest {

    @Test
    void shouldBeTheTopologyThatWasReviewed() throws IOException {
        // Given
        ScoringProperties properties = ScoringFixture.properties(Path.of("unused"));
        StreamsConfig config = StreamsSettings.of(properties, topic -> {});
        // When
        String description = ScoringFixture.topology(config, properties, SchemaRegistry.inMemory())
                .describe()
                .toString();
        // Then
        assertThat(description.strip()).isEqualTo(golden().strip());
        assertThat(description).containsOnlyOnce("Sub-topology");
    }

    private static String golden() throws IOException {
        try (InputStream golden = GoldenTopologyTest.class.getResourceAsStream("/topology.txt")) {
            return new String(Objects.requireNonNull(golden).readAllBytes(), UTF_8);
        }
    }
}
