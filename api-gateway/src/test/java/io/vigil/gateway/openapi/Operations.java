package io.vigil.gateway.openapi;

import io.vigil.gateway.access.Admission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes what springdoc reads from the controllers by the table of rules, the envelopes, and the words. */
final class Operations {
    private final Words words;
    private final Refusals refusals;
    private final List<String> missing = new ArrayList<>();

    Operations(Words words, Refusals refusals) {
        this.words = words;
        this.refusals = refusals;
    }

    /** By path, all of them with their operations. */
    ObjectNode complete(JsonNode paths) {
        Map<String, Map<Method, JsonNode>> all = new TreeMap<>();
        paths.forEachEntry((path, operations) -> operations.forEachEntry((method, operation) ->
                put(all, Method.of(method), path, complete(method, path, (ObjectNode) operation))));
        words.operations().forEachEntry((name, said) -> {
            String[] parts = name.split(" ", 2);
            if (!all.getOrDefault(parts[1], Map.of()).containsKey(Method.of(parts[0]))) {
                if (!said.path("besides").asBoolean(false)) {
                    missing.add(name + " is told of, but no controller serves it");
                } else {
                    put(
                            all,
                            Method.of(parts[0]),
                            parts[1],
                            complete(parts[0], parts[1], Words.JSON.createObjectNode()));
                }
            }
        });
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "src/test/resources/openapi says too little or too much:\n" + String.join("\n", missing));
        }
        return Words.JSON.valueToTree(all);
    }

    private static void put(Map<String, Map<Method, JsonNode>> all, Method method, String path, JsonNode operation) {
        all.computeIfAbsent(path, none -> new TreeMap<>()).put(method, operation);
    }

    private JsonNode complete(String method, String path, ObjectNode read) {
        String name = method.toUpperCase(Locale.ROOT) + " " + path;
        JsonNode said = said(name);
        if (said.isMissingNode()) {
            missing.add(name + " is not told of");
            return read;
        }
        Admission admission = Admission.of(method, path);
        ObjectNode operation = Words.JSON.createObjectNode();
        operation.putArray("tags").add(said.path("tag").asString());
        operation.put("operationId", said.path("id").asString());
        operation.put("summary", said.path("summary").asString());
        operation.put("description", (said.path("says").asString("") + " " + Entry.words(admission)).strip());
        operation.set("security", Entry.security(path, admission, said));
        ArrayNode parameters =
                new Parameters(words, missing).of(name, read.path("parameters"), said.path("parameters"));
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        if (read.has("requestBody") || said.has("body") || said.has("bodies")) {
            operation.set("requestBody", body(name, read.path("requestBody"), said));
        }
        ObjectNode responses = operation.putObject("responses");
        Map<String, JsonNode> all = new TreeMap<>(refusals.of(path, operation, admission, said.path("errors")));
        all.put(status(read, said), answer(name, read.path("responses"), said));
        said.path("others").forEachEntry((status, other) -> all.put(status, other(other)));
        all.forEach(responses::set);
        return operation;
    }

    /** With what another operation, which it is {@code like}, says and it doesn't. */
    private JsonNode said(String name) {
        JsonNode said = words.operations().path(name);
        String like = said.path("like").asString("");
        if (like.isEmpty()) {
            return said;
        }
        ObjectNode both = (ObjectNode) words.operations().path(like).deepCopy();
        both.setAll((ObjectNode) said);
        return both;
    }

    private ObjectNode body(String name, JsonNode read, JsonNode said) {
        ObjectNode content = Words.JSON.createObjectNode();
        JsonNode schema = said.has("bodyShape")
                ? Words.JSON
                        .createObjectNode()
                        .put(
                                "$ref",
                                "#/components/schemas/" + said.path("bodyShape").asString())
                : read.path("content").path("application/json").path("schema");
        content.set("schema", schema);
        if (!examples(content, said.path("body"), said.path("bodies"))) {
            missing.add(name + " has no example of its body");
        }
        ObjectNode body = Words.JSON.createObjectNode().put("required", true);
        body.putObject("content").set("application/json", content);
        return body;
    }

    private static String status(JsonNode read, JsonNode said) {
        return said.has("status")
                ? said.path("status").asString()
                : read.path("responses").propertyNames().stream().findFirst().orElse("200");
    }

    private ObjectNode answer(String name, JsonNode responses, JsonNode said) {
        JsonNode read = responses.isEmpty() ? responses : responses.iterator().next();
        ObjectNode answer = Words.JSON
                .createObjectNode()
                .put("description", said.path("told").asString("Done"));
        said.path("headers")
                .forEachEntry((header, text) -> answer.withObjectProperty("headers")
                        .putObject(header)
                        .put("description", text.asString())
                        .putObject("schema")
                        .put("type", "string"));
        JsonNode schema = said.has("answerShape")
                ? Words.JSON
                        .createObjectNode()
                        .put(
                                "$ref",
                                "#/components/schemas/"
                                        + said.path("answerShape").asString())
                : read.path("content").path("*/*").path("schema");
        if (said.path("type").isString()) {
            ObjectNode content =
                    answer.putObject("content").putObject(said.path("type").asString());
            content.putObject("schema").put("type", "string");
            examples(content, said.path("answer"), said.path("answers"));
        } else if (!schema.isMissingNode()) {
            ObjectNode content = answer.putObject("content").putObject("application/json");
            content.set("schema", schema);
            if (!examples(content, said.path("answer"), said.path("answers"))) {
                missing.add(name + " has no example of its answer");
            }
        }
        return answer;
    }

    /** An answer that is no failure of the API's own, such as that something is down. */
    private static ObjectNode other(JsonNode said) {
        ObjectNode other = Words.JSON
                .createObjectNode()
                .put("description", said.path("told").asString());
        ObjectNode content = other.putObject("content").putObject("application/json");
        content.putObject("schema")
                .put("$ref", "#/components/schemas/" + said.path("shape").asString());
        content.set("example", said.path("example"));
        return other;
    }

    private static boolean examples(ObjectNode content, JsonNode one, JsonNode several) {
        if (!one.isMissingNode()) {
            content.set("example", one);
        }
        several.forEachEntry((key, example) ->
                content.withObjectProperty("examples").putObject(key).set("value", example));
        return content.has("example") || content.has("examples");
    }

    /** In the order in which they are told. */
    private enum Method {
        get,
        post,
        put,
        delete;

        static Method of(String word) {
            return valueOf(word.toLowerCase(Locale.ROOT));
        }
    }
}
