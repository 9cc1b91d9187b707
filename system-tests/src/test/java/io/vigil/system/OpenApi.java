package io.vigil.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The document of the gateway's API as it is checked in. */
record OpenApi(JsonNode tree) {

    static OpenApi read() {
        try {
            return new OpenApi(new ObjectMapper()
                    .readTree(VigilProcess.HOME.resolve("docs/openapi.json").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By id. */
    Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        tree.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.put(
                                method.getValue().path("operationId").asText(),
                                new Operation(
                                        this,
                                        method.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        method.getValue()))));
        return operations;
    }

    Operation operation(String id) {
        return Objects.requireNonNull(operations().get(id), id);
    }

    /** The same, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : tree.at(ref.substring(1));
    }

    /** @param told the operation in the document */
    record Operation(OpenApi document, String method, String path, JsonNode told) {

        String id() {
            return told.path("operationId").asText();
        }

        boolean isOpen() {
            return told.path("security").isEmpty();
        }

        /** Whether its answer has no end, or is no answer of HTTP's. */
        boolean isEndless() {
            return told.path("responses").has("101")
                    || success().path("content").has("multipart/x-mixed-replace");
        }

        JsonNode bodySchema() {
            return told.at("/requestBody/content/application~1json/schema");
        }

        List<JsonNode> bodies() {
            JsonNode content = told.at("/requestBody/content/application~1json");
            List<JsonNode> bodies = new ArrayList<>();
            if (content.has("example")) {
                bodies.add(content.path("example"));
            }
            content.path("examples").forEach(example -> bodies.add(example.path("value")));
            return bodies;
        }

        List<JsonNode> parameters(String in) {
            List<JsonNode> parameters = new ArrayList<>();
            told.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals(in)) {
                    parameters.add(parameter);
                }
            });
            return parameters;
        }

        int successStatus() {
            return told.path("responses").properties().stream()
                    .mapToInt(response -> Integer.parseInt(response.getKey()))
                    .filter(status -> status < 400)
                    .findFirst()
                    .orElseThrow();
        }

        boolean tells(int status) {
            return told.path("responses").has(Integer.toString(status));
        }

        /** Of an answer in JSON, where it is one. */
        Optional<JsonNode> schema(int status) {
            JsonNode content = response(status).path("content");
            for (String type : List.of("application/json", "application/problem+json")) {
                if (content.path(type).has("schema")) {
                    return Optional.of(content.path(type).path("schema"));
                }
            }
            return Optional.empty();
        }

        /** The envelope of its failures, as {@link HostileRequest} calls it. */
        String form() {
            String ref = schema(429).map(schema -> schema.path("$ref").asText()).orElseThrow();
            return ref.substring(ref.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        }

        /** With the examples of what it has in braces. */
        String goodPath() {
            String good = path;
            for (JsonNode parameter : parameters("path")) {
                good = good.replace(
                        "{" + parameter.path("name").asText() + "}",
                        parameter.path("example").asText());
            }
            return good;
        }

        private JsonNode success() {
            return response(successStatus());
        }

        private JsonNode response(int status) {
            return document.resolved(told.path("responses").path(Integer.toString(status)));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
