package io.vigil.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void shouldKeepFramesForMinutesAndWithinASizeLimit() {
        assertThat(Topics.FRAMES.config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "900000")
                .containsEntry("retention.bytes", "1073741824");
    }

    @Test
    void shouldKeepReferenceDataByCompactionAlone() {
        assertThat(Topics.ZONES.config())
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms");
    }

    @Test
    void shouldKeepTheLastStateOfAnIncidentForAYear() {
        assertThat(Topics.INCIDENTS.config())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", "31536000000");
    }

    /** The page is generated: {@code mvn -pl schemas test -Dgolden.write=true} writes it anew. */
    @Test
    void shouldBeWhatTheDocumentationSays() throws IOException {
        // Given
        Path page = Path.of("../docs/topics.md");
        String generated = page();

        // When
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(page, generated);
        }

        // Then
        assertThat(Files.readString(page)).isEqualTo(generated);
    }

    private static String page() {
        return Topics.all().stream()
                .map(TopicsTest::row)
                .collect(Collectors.joining("\n", """
                        # Topics

                        Generated from the catalogue, `io.vigil.topic.Topics`. Values are Avro in Confluent's wire format, keys are
                        strings, record time is capture time. Topics keyed by camera have %d partitions unless a deployment says
                        otherwise, all the same number.

                        | topic | key | value | what | kept |
                        |---|---|---|---|---|
                        """.formatted(Topics.PARTITIONS), "\n"));
    }

    private static String row(Topic<?> topic) {
        String value = topic.value() == null ? "bytes" : topic.value().getSimpleName();
        String kept = topic.config().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("segment"))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
        return "| `" + topic.name() + "` | " + topic.key() + " | " + value + " | " + topic.purpose() + " | " + kept
                + " |";
    }
}
