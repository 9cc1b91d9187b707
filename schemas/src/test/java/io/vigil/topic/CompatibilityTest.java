package io.vigil.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Public schemas evolve FULL_TRANSITIVE against {@code src/test/resources/history/TOPIC/N.avsc}, which holds each version
 * ever released. A changed schema is added there as the next N: {@code mvn -pl schemas test -Dhistory.add=true}.
 */
class CompatibilityTest {
    private static final Path HISTORY = Path.of("src/test/resources/history");

    static Stream<Topic<?>> topics() {
        return Topics.all().stream().filter(topic -> topic.value() != null);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldReadAndBeReadByEveryReleasedVersion(Topic<?> topic) throws IOException {
        for (Schema released : history(topic)) {
            assertThat(canRead(topic.schema(), released)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            assertThat(canRead(released, topic.schema())).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldHaveItsNewestVersionInTheHistory(Topic<?> topic) throws IOException {
        if (Boolean.getBoolean("history.add")) {
            add(topic);
        }
        List<Schema> history = history(topic);
        assertThat(history).isNotEmpty();
        assertThat(canonical(history.get(history.size() - 1))).isEqualTo(canonical(topic.schema()));
    }

    private static void add(Topic<?> topic) throws IOException {
        List<Schema> history = history(topic);
        if (history.isEmpty() || !canonical(history.get(history.size() - 1)).equals(canonical(topic.schema()))) {
            Path file = HISTORY.resolve(topic.name()).resolve((history.size() + 1) + ".avsc");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, new ObjectMapper().readTree(text(topic.schema())).toPrettyString() + "\n");
        }
    }

    private static List<Schema> history(Topic<?> topic) throws IOException {
        List<Schema> history = new ArrayList<>();
        Path file = HISTORY.resolve(topic.name()).resolve("1.avsc");
        while (Files.exists(file)) {
            history.add(new Schema.Parser().parse(Files.readString(file)));
            file = file.resolveSibling((history.size() + 1) + ".avsc");
        }
        return history;
    }

    /** As the registry shows it: without the hint by which generated classes use String. */
    private static String text(Schema schema) {
        return schema.toString().replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"");
    }

    private static String canonical(Schema schema) {
        return SchemaNormalization.toParsingForm(schema);
    }

    private static SchemaCompatibilityType canRead(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getType();
    }
}
