package io.vigil.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Examples are of the records that they are told to be of: what is not read, or not written back as it stands, would mislead
 * whoever copies it. That the gateway accepts them as well is held by the system tests.
 */
class ExamplesTest {
    private static final Document DOCUMENT = Document.make();
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    record Example(String name, Class<?> type, JsonNode json) {
        @Override
        public String toString() {
            return name + " " + type.getSimpleName();
        }
    }

    static Stream<Example> requests() {
        List<Example> found = new ArrayList<>();
        DOCUMENT.operations((name, operation) -> add(found, name, operation.at("/requestBody/content")));
        return found.stream();
    }

    static Stream<Example> answers() {
        List<Example> found = new ArrayList<>();
        DOCUMENT.operations((name, operation) -> operation
                .path("responses")
                .forEachEntry((status, answer) -> add(found, name + " " + status, answer.path("content"))));
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void shouldBeReadAsTheRecordThatTheyAreFor(Example example) {
        assertThatCode(() -> STRICT.treeToValue(example.json(), example.type())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void shouldBeWrittenAsTheyStand(Example example) {
        Object read = STRICT.treeToValue(example.json(), example.type());
        assertThat(Words.JSON.readTree(Words.JSON.writeValueAsString(read))).isEqualTo(example.json());
    }

    private static void add(List<Example> found, String name, JsonNode content) {
        JsonNode json = content.path("application/json");
        add(found, name, json.path("schema"), json.path("example"));
        json.path("examples").forEach(example -> add(found, name, json.path("schema"), example.path("value")));
    }

    /** Each that is of a record; those within a list, or a page of a type of its own, one by one. */
    private static void add(List<Example> found, String name, JsonNode schema, JsonNode example) {
        Class<?> type = DOCUMENT.type(schema);
        if (type != null && type.isRecord() && type.getTypeParameters().length == 0) {
            found.add(new Example(name, type, example));
        } else if (type != null) {
            example.path("items").forEach(item -> add(found, name, items(DOCUMENT.at(schema)), item));
        } else if (example.isArray()) {
            example.forEach(item -> add(found, name, schema.path("items"), item));
        }
    }

    private static JsonNode items(JsonNode page) {
        return page.path("properties").path("items").path("items");
    }
}
