package io.vigil.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.access.Admission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
    private static final Path CHECKED_IN = Path.of("../docs/openapi.json");
    private static final Document DOCUMENT = Document.make();

    /** What callers build on changes with a commit that shows it, and never by itself. */
    @Test
    void shouldBeCheckedInAsTheCodeHasIt() throws IOException {
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(CHECKED_IN, DOCUMENT.text());
        }
        assertThat(Files.readString(CHECKED_IN))
                .as("docs/openapi.json is not what the code has; look at what changed, and write it anew by "
                        + "mvn -f api-gateway/pom.xml test -Dtest=OpenApiTest -Dopenapi.write=true")
                .isEqualTo(DOCUMENT.text());
    }

    /** Springdoc leaves out what it does not understand. */
    @Test
    void shouldHoldEveryEndpointThatIsMapped() {
        List<String> told = new ArrayList<>();
        DOCUMENT.operations((name, operation) -> told.add(name));
        assertThat(told).containsAll(Controllers.mapped()).contains("GET /ws/events", "GET /actuator/prometheus");
    }

    @Test
    void shouldSayOfEveryOperationWhatItDoesAndHowItRefuses() {
        List<String> ids = new ArrayList<>();
        DOCUMENT.operations((name, operation) -> {
            ids.add(operation.path("operationId").asString());
            assertThat(operation.path("summary").asString()).as(name).isNotBlank();
            JsonNode responses = operation.path("responses");
            assertThat(responses.propertyNames())
                    .as(name)
                    .contains("429")
                    .anyMatch(status -> status.matches("[123].."));
            responses.forEachEntry((status, answer) -> {
                JsonNode told = answer.has("$ref") ? DOCUMENT.at(answer) : answer;
                told.path("content").forEachEntry((type, content) -> {
                    if (type.endsWith("json")) {
                        assertThat(content.has("example") || content.has("examples"))
                                .as(name + " " + status)
                                .isTrue();
                    }
                });
            });
        });
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void shouldAskForWhatTheTableOfRulesAsksFor() {
        DOCUMENT.operations((name, operation) -> {
            String[] parts = name.split(" ", -1);
            Admission admission = Admission.of(parts[0], parts[1]);
            assertThat(admission.listed()).as(name + " is in Rules").isTrue();
            boolean open = admission.role() == null && !admission.ownCredentials();
            if (open) {
                assertThat(operation.path("security")).as(name).isEmpty();
            } else if (!name.equals("POST /api/model/login")) {
                assertThat(operation.path("security")).as(name).isNotEmpty();
                assertThat(operation.path("responses").has("401")).as(name).isTrue();
            }
        });
    }

    @Test
    void shouldSayWhatEveryFieldMeansAndReferToNothingThatIsNotThere() {
        List<String> wordless = new ArrayList<>();
        DOCUMENT.tree().at("/components/schemas").forEachEntry((name, schema) -> {
            if (!schema.has("description")) {
                wordless.add(name);
            }
            fields(name, schema, wordless);
        });
        assertThat(wordless).isEmpty();
        references(DOCUMENT.tree());
    }

    private static void fields(String path, JsonNode schema, List<String> wordless) {
        schema.path("properties").forEachEntry((name, property) -> {
            if (!property.has("description")) {
                wordless.add(path + "." + name);
            }
            fields(path + "." + name, property, wordless);
        });
        if (schema.has("items")) {
            fields(path, schema.path("items"), wordless);
        }
    }

    private static void references(JsonNode node) {
        if (node.path("$ref").isString()) {
            assertThat(DOCUMENT.at(node).isMissingNode()).as(node.toString()).isFalse();
        }
        node.forEach(OpenApiTest::references);
    }

    @Test
    void shouldNameNoMachineAndNoDay() {
        String text = DOCUMENT.text().toLowerCase(Locale.ROOT);
        assertThat(text).doesNotContain("localhost", "127.0.0.1", "io.vigil", "java.");
    }
}
