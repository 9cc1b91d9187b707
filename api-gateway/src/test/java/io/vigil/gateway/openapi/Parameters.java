package io.vigil.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an operation is given in its path, its query and its headers.
 *
 * @param missing is told what the words lack
 */
record Parameters(Words words, List<String> missing) {

    /**
     * @param name of the operation
     * @param read by springdoc
     * @param said by name: a description, more of it, or null for one that has no effect there
     */
    ArrayNode of(String name, JsonNode read, JsonNode said) {
        Map<String, ObjectNode> all = new LinkedHashMap<>();
        read.forEach(parameter -> all.put(parameter.path("name").asString(), (ObjectNode) parameter.deepCopy()));
        said.forEachEntry((key, more) -> {
            if (more.isNull()) {
                all.remove(key);
            } else if (more.path("in").isString()) {
                all.put(key, Words.JSON.createObjectNode().put("name", key));
            } else if (!all.containsKey(key)) {
                missing.add(name + " has no parameter " + key);
            }
        });
        ArrayNode parameters = Words.JSON.createArrayNode();
        all.forEach((key, parameter) -> {
            for (JsonNode more : List.of(words.parameters().path(key), said.path(key))) {
                if (more instanceof ObjectNode object) {
                    parameter.setAll(object);
                }
            }
            if (!parameter.has("description") || !parameter.has("example")) {
                missing.add(name + " has a parameter " + key + " without description or example");
            }
            parameters.add(parameter);
        });
        return parameters;
    }
}
