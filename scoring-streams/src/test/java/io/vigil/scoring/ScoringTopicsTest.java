package io.vigil.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;

/** What is checked at the start is what the topology reads and writes. */
class ScoringTopicsTest {

    @Test
    void shouldNameAllThatTheTopologyReadsAndWrites() {
        // Given
        ScoringProperties properties = ScoringFixture.properties(Path.of("unused"));
        StreamsConfig config = StreamsSettings.of(properties, topic -> {});
        Topology topology = ScoringFixture.topology(config, properties, SchemaRegistry.inMemory());
        // When
        Set<String> read = new TreeSet<>();
        Set<String> written = new TreeSet<>(Set.of(Topics.DEAD_LETTERS.name()));
        for (TopologyDescription.Subtopology part : topology.describe().subtopologies()) {
            for (TopologyDescription.Node node : part.nodes()) {
                if (node instanceof TopologyDescription.Source source) {
                    read.addAll(source.topicSet());
                } else if (node instanceof TopologyDescription.Sink sink) {
                    written.add(sink.topic());
                }
            }
        }
        // Then
        read.retainAll(names(Topics.all()));
        written.retainAll(names(Topics.all()));
        assertThat(names(ScoringTopics.READ)).containsExactlyInAnyOrderElementsOf(read);
        assertThat(names(ScoringTopics.WRITTEN)).containsExactlyInAnyOrderElementsOf(written);
        assertThat(names(Arrays.asList(ScoringTopics.all()))).containsAll(read).containsAll(written);
    }

    private static List<String> names(List<Topic<?>> topics) {
        return topics.stream().map(Topic::name).toList();
    }
}
