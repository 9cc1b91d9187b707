package io.vigil.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigil.system.OpenApi.Operation;
import java.util.List;

/**
 * The document's examples as requests, with a mark for every password of a camera.
 *
 * @param model whom the gateway's settings know, as the one of the examples does not
 */
record Examples(Credentials.Model model) {
    /** What no answer and no line of the log may hold. */
    static final String MARK = "Zx81-and-nobody-else";

    List<FuzzRequest> requests(Operation operation) {
        if (operation.bodies().isEmpty()) {
            return List.of(FuzzRequest.good(operation.method(), operation.goodPath() + needed(operation), null));
        }
        return bodies(operation).stream()
                .map(body -> FuzzRequest.good(operation.method(), operation.goodPath(), body.toString()))
                .toList();
    }

    List<JsonNode> bodies(Operation operation) {
        return operation.bodies().stream()
                .map(body -> marked(operation, body.deepCopy()))
                .toList();
    }

    private static String needed(Operation operation) {
        return operation.parameters("query").stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> "?" + parameter.path("name").asText() + "="
                        + parameter.path("example").asText())
                .findFirst()
                .orElse("");
    }

    private JsonNode marked(Operation operation, JsonNode body) {
        if (body instanceof ObjectNode object) {
            if (operation.id().equals("modelLogin")) {
                object.put("email", model.email());
                object.put("password", model.password());
            }
            if (object.path("password").asText().equals("secret")) {
                object.put("password", MARK);
            }
            if (object.has("url")) {
                object.put("url", object.path("url").asText().replace(":secret@", ":" + MARK + "@"));
            }
        }
        return body;
    }
}
