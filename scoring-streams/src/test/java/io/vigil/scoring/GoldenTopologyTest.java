package io.vigil.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/**
 * The topology as Kafka Streams describes it is checked in, because the names of its nodes and stores are those of the
 * changelogs of a running application: a change of one loses its state. The file makes such a change show in a review. The
 * description's form may differ between Kafka versions; the guard proper is the setting that refuses unnamed resources.
 */
class GoldenTopologyTest {
    /** Written anew by {@code mvn -pl scoring-streams test -Dtest=GoldenTopologyTest -Dgolden.write=true}. */
    private static final Path GOLDEN = Path.of("src/test/resources/topology.txt");

    @Test
    void shouldBeTheTopologyThatWasReviewed() throws IOException {
        // Given
        ScoringProperties properties = ScoringFixture.properties(Path.of("unused"));
        StreamsConfig config = StreamsSettings.of(properties, topic -> {});
        // When
        String description = ScoringFixture.topology(config, properties, SchemaRegistry.inMemory())
                .describe()
                .toString();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, description.strip() + "\n");
        }
        // Then
        assertThat(description.strip()).isEqualTo(Files.readString(GOLDEN).strip());
        assertThat(description).contains("Sub-topology: 1").doesNotContain("Sub-topology: 2");
    }
}
