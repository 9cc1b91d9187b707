package io.vigil.gateway.openapi;

import io.vigil.gateway.access.Admission;
import io.vigil.gateway.problem.Told;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an operation refuses: what follows from the table of rules and from how requests are read, in the envelope of its API,
 * and what the words add. A refusal that is the same everywhere is told once, among the components.
 */
final class Refusals {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final ObjectNode components = Words.JSON.createObjectNode();
    private final JsonNode usual;

    /** @param usual what is said by envelope and status */
    Refusals(JsonNode usual) {
        this.usual = usual;
    }

    ObjectNode components() {
        ObjectNode sorted = Words.JSON.createObjectNode();
        new TreeMap<>(components.properties().stream()
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .forEach(sorted::set);
        return sorted;
    }

    /** @param said of the operation in its words: by status, what it is told, or nothing to leave it out */
    Map<String, JsonNode> of(String path, ObjectNode operation, Admission admission, JsonNode said) {
        Map<String, String> texts = new TreeMap<>();
        String envelope = Told.of(path, 400, "").envelope();
        boolean body = operation.has("requestBody");
        if (body || operation.has("parameters")) {
            texts.put(envelope.equals("model") ? "422" : "400", ""); // as each contract has it
        }
        if (admission.role() != null || admission.ownCredentials()) {
            texts.put("401", "");
        }
        if (admission.role() != null || (admission.ownCredentials() && envelope.equals("model"))) {
            texts.put("403", "");
        }
        if (VARIABLE.matcher(path).find()) {
            texts.put("404", "");
        }
        if (body) {
            texts.put("413", "");
            texts.put("415", "");
        }
        texts.put("429", "");
        texts.put("503", "");
        said.forEachEntry((status, text) -> texts.put(status, text.asString("")));
        said.forEachEntry((status, text) -> {
            if (text.isNull()) {
                texts.remove(status);
            }
        });
        Map<String, JsonNode> refusals = new TreeMap<>();
        texts.forEach((status, text) -> refusals.put(status, refusal(path, envelope, status, text)));
        return refusals;
    }

    private JsonNode refusal(String path, String envelope, String status, String text) {
        if (!text.isEmpty()) {
            return response(path, status, text);
        }
        String name = StringUtils.capitalize(envelope) + status;
        String usually = usual.path(envelope).path(status).asString("");
        if (usually.isEmpty()) {
            throw new IllegalStateException("no words for " + status + " of " + path);
        }
        components.set(name, response(path, status, usually));
        return Words.JSON.createObjectNode().put("$ref", "#/components/responses/" + name);
    }

    private static ObjectNode response(String path, String status, String text) {
        int code = Integer.parseInt(status);
        Told told = Told.of(path, code, text);
        ObjectNode response = Words.JSON
                .createObjectNode()
                .put("description", HttpStatus.valueOf(code).getReasonPhrase());
        if (code == 429 || code == 503) {
            header(response, "Retry-After", "after how many seconds to come again", "integer");
        }
        if (code == 401 && told.envelope().equals("problem")) {
            header(response, "WWW-Authenticate", "the ways to come in", "string");
        }
        ObjectNode content = response.putObject("content").putObject(told.contentType());
        content.putObject("schema").put("$ref", "#/components/schemas/" + StringUtils.capitalize(told.envelope()));
        content.set("example", Words.JSON.valueToTree(told.body()));
        return response;
    }

    private static void header(ObjectNode response, String name, String description, String type) {
        response.withObjectProperty("headers")
                .putObject(name)
                .put("description", description)
                .putObject("schema")
                .put("type", type);
    }
}
