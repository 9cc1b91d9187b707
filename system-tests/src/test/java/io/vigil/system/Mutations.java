package io.vigil.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigil.system.OpenApi.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Good requests made bad, by what the document says of them. The same seed makes the same requests.
 *
 * @param good what the operation takes
 */
record Mutations(Operation operation, FuzzRequest good, List<JsonNode> bodies, Random random) {
    private static final String MARK = "\"\u2620\"";

    /** So many of all that can be made. */
    List<FuzzRequest> some(int count) {
        List<FuzzRequest> all = new ArrayList<>();
        paths(all);
        queries(all);
        headers(all);
        for (JsonNode body : bodies) {
            fields(all, operation.bodySchema(), body, body, "");
        }
        if (!bodies.isEmpty()) {
            wholeBodies(all);
        }
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(count, all.size()));
    }

    private void paths(List<FuzzRequest> all) {
        for (JsonNode parameter : operation.parameters("path")) {
            String variable = "{" + parameter.path("name").asText() + "}";
            for (String value : Nasty.IN_URLS) {
                String path = operation.path().replace(variable, value);
                all.add(good.at("path " + variable, path, true));
            }
        }
    }

    private void queries(List<FuzzRequest> all) {
        for (JsonNode parameter : operation.parameters("query")) {
            String name = parameter.path("name").asText();
            for (String value : Nasty.IN_URLS) {
                all.add(good.at("query " + name, operation.goodPath() + "?" + name + "=" + value, false));
            }
            all.add(good.at("query twice", operation.goodPath() + "?" + name + "=1&" + name + "=2", false));
        }
        all.add(good.at(
                "query unasked", operation.goodPath() + "?class.module.classLoader.x=1&a[999]=1&%00=%00", false));
    }

    private void headers(List<FuzzRequest> all) {
        all.add(good.header("forged address", "X-Forwarded-For", "127.0.0.1, ::1, evil")
                .header("Forwarded", "for=127.0.0.1;proto=https;host=evil.example"));
        all.add(good.header("forged path", "X-Original-URL", "/api/v1/people").header("X-Forwarded-Prefix", "/\u00ff"));
        all.add(good.header("another method", "X-HTTP-Method-Override", "DELETE"));
        all.add(good.header("cookies that are none", "Cookie", "vigil-session=\u00ff; =; a=" + "b".repeat(3_000)));
        all.add(good.header("a session that is none", "Cookie", "vigil-session=' or 1=1 --"));
        all.add(good.header("credentials that are none", "Authorization", "Bearer vgl_1_" + "a".repeat(43)));
        all.add(good.header("a password that is none", "Authorization", "Basic YWRtaW46JyBvciAxPTE="));
        all.add(good.header("a JWT by nobody", "Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."));
        all.add(good.header("an Accept that is none", "Accept", "a/b;q=\u00ff, ;;"));
        all.add(good.header("a language that is none", "Accept-Language", "x".repeat(500) + ";q=z"));
    }

    private void wholeBodies(List<FuzzRequest> all) {
        String json = bodies.get(0).toString();
        for (String body :
                List.of("", " ", "null", "[]", "{}", "\"x\"", "42", "{", "[{]", "{\"a\":1,\"a\":2}", json + json)) {
            all.add(good.with("another body", body));
        }
        all.add(good.with("cut off", json.substring(0, json.length() / 2)));
        all.add(good.with("deep", "[".repeat(10_000)));
        all.add(good.with("deep objects", "{\"a\":".repeat(500) + "1" + "}".repeat(500)));
        all.add(good.with("too large", "{\"a\":\"" + "a".repeat(300_000) + "\"}"));
        all.add(good.with("a byte order mark", "\ufeff" + json));
        all.add(good.with("many fields", "{" + "\"b\":1,".repeat(10) + "\"a\":1}"));
        String broken = FuzzRequest.bytes(json).replaceFirst(":\"", ":\"\u00c0\u00af\u00ff");
        all.add(new FuzzRequest("invalid UTF-8", good.method(), good.target(), good.headers(), broken, false));
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                ";;;",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/problem+json")) {
            all.add(good.header("sent as " + type, "Content-Type", type));
        }
        all.add(good.without("sent as nothing", "Content-Type"));
        all.add(good.header("packed", "Content-Encoding", "gzip"));
    }

    /** Each field of the schema, whether the example has it or not, with whatever it should not be. */
    private void fields(List<FuzzRequest> all, JsonNode asked, JsonNode whole, JsonNode at, String pointer) {
        JsonNode schema = chosen(asked, at);
        if (at.isArray()) {
            all.add(good.with("a thousand of " + pointer, many(whole, pointer)));
            if (!at.isEmpty()) {
                fields(all, schema.path("items"), whole, at.get(0), pointer + "/0");
            }
        }
        schema.path("properties").properties().forEach(field -> {
            String inner = pointer + "/" + field.getKey();
            all.add(good.with(inner + " left out", without(whole, pointer, field.getKey())));
            for (String value : Nasty.VALUES) {
                all.add(good.with(inner + " is " + cut(value), with(whole, pointer, field.getKey(), value)));
            }
            if (at.path(field.getKey()).isContainerNode()) {
                fields(all, field.getValue(), whole, at.path(field.getKey()), inner);
            }
        });
        if (at.isObject()) {
            all.add(good.with("unasked in " + pointer, with(whole, pointer, "__proto__", "{\"admin\":true}")));
        }
    }

    /** Of several, the one whose constants the example has. */
    private JsonNode chosen(JsonNode asked, JsonNode at) {
        JsonNode schema = operation.document().resolved(asked);
        for (String several : List.of("oneOf", "anyOf")) {
            for (JsonNode one : schema.path(several)) {
                if (new Fit(operation.document()).misfits(one, at).isEmpty()) {
                    return operation.document().resolved(one);
                }
            }
        }
        return schema;
    }

    static String with(JsonNode whole, String pointer, String field, String json) {
        JsonNode copy = whole.deepCopy();
        ((ObjectNode) copy.at(pointer)).put(field, MARK);
        return copy.toString().replace("\"\\\"\u2620\\\"\"", json);
    }

    private static String without(JsonNode whole, String pointer, String field) {
        JsonNode copy = whole.deepCopy();
        ((ObjectNode) copy.at(pointer)).remove(field);
        return copy.toString();
    }

    private static String many(JsonNode whole, String pointer) {
        JsonNode copy = whole.deepCopy();
        ArrayNode array = (ArrayNode) copy.at(pointer);
        JsonNode one = array.isEmpty() ? array.numberNode(1) : array.get(0);
        for (int i = 0; i < 1_000; i++) {
            array.add(one);
        }
        return copy.toString();
    }

    private static String cut(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }
}
