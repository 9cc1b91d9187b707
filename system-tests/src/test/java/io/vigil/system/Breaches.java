package io.vigil.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigil.system.OpenApi.Operation;
import java.util.ArrayList;
import java.util.List;

/** Requests that go just beyond what the document allows, one limit each: all of them have to be refused. */
record Breaches(Operation operation, FuzzRequest good) {

    List<FuzzRequest> of(JsonNode body) {
        List<FuzzRequest> all = new ArrayList<>();
        fields(all, operation.bodySchema(), body, body, "");
        return all;
    }

    /** Of the query. */
    List<FuzzRequest> ofQuery() {
        List<FuzzRequest> all = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            for (String value : beyond(parameter.path("schema"))) {
                String name = parameter.path("name").asText();
                all.add(good.at(
                        name + " beyond", operation.goodPath() + "?" + name + "=" + value.replace("\"", ""), false));
            }
        }
        return all;
    }

    private void fields(List<FuzzRequest> all, JsonNode asked, JsonNode whole, JsonNode at, String pointer) {
        JsonNode schema = operation.document().resolved(asked);
        for (JsonNode one : schema.path("oneOf")) {
            if (new Fit(operation.document()).misfits(one, at).isEmpty()) {
                schema = operation.document().resolved(one);
            }
        }
        if (at.isArray() && !at.isEmpty()) {
            fields(all, schema.path("items"), whole, at.get(0), pointer + "/0");
        }
        schema.path("required")
                .forEach(name -> all.add(good.with(
                        pointer + "/" + name.asText() + " is null",
                        Mutations.with(whole, pointer, name.asText(), "null"))));
        schema.path("properties").properties().forEach(field -> {
            for (String value : beyond(field.getValue())) {
                all.add(good.with(
                        pointer + "/" + field.getKey() + " beyond",
                        Mutations.with(whole, pointer, field.getKey(), value)));
            }
            if (at.path(field.getKey()).isContainerNode()) {
                fields(all, field.getValue(), whole, at.path(field.getKey()), pointer + "/" + field.getKey());
            }
        });
    }

    /** As JSON writes them. */
    private static List<String> beyond(JsonNode schema) {
        List<String> beyond = new ArrayList<>();
        boolean whole = schema.path("type").toString().contains("integer");
        if (schema.has("minimum")) {
            double least = schema.path("minimum").asDouble();
            beyond.add(whole ? Long.toString((long) least - 1) : Double.toString(least - 0.001));
        }
        if (schema.has("maximum")) {
            double most = schema.path("maximum").asDouble();
            beyond.add(whole ? Long.toString((long) most + 1) : Double.toString(most + 0.001));
        }
        if (schema.has("exclusiveMaximum")) {
            beyond.add(schema.path("exclusiveMaximum").toString());
        }
        if (schema.has("maxLength")) {
            beyond.add("\"" + "ab cd efgh".repeat(schema.path("maxLength").asInt() / 10 + 1) + "\"");
        }
        if (schema.path("minLength").asInt() > 0) {
            beyond.add("\"" + "a".repeat(schema.path("minLength").asInt() - 1) + "\"");
        }
        if (schema.has("enum")) {
            beyond.add("\"no-such-word\"");
        }
        return beyond;
    }
}
