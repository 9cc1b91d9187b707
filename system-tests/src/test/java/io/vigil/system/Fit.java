package io.vigil.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether JSON is what a schema says: as much of JSON Schema as the document speaks, and fields that it doesn't name are too many. */
record Fit(OpenApi document) {

    /** What does not fit, by its path; empty where all does. */
    List<String> misfits(JsonNode schema, JsonNode value) {
        List<String> misfits = new ArrayList<>();
        check("$", schema, value, misfits);
        return misfits;
    }

    private void check(String path, JsonNode asked, JsonNode value, List<String> misfits) {
        JsonNode schema = document.resolved(asked);
        for (String several : List.of("anyOf", "oneOf")) {
            if (schema.has(several) && !anyFits(schema.path(several), value)) {
                misfits.add(path + " fits none of " + several);
            }
        }
        if (schema.has("type") && !isOf(schema.path("type"), value)) {
            misfits.add(path + " is no " + schema.path("type"));
            return;
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            misfits.add(path + " is none of " + schema.path("enum") + ": " + value);
        }
        if (schema.has("const") && !schema.path("const").equals(value)) {
            misfits.add(path + " is not " + schema.path("const"));
        }
        if (value.isObject()) {
            object(path, schema, value, misfits);
        } else if (value.isArray()) {
            int index = 0;
            for (JsonNode item : value) {
                check(path + "[" + index++ + "]", schema.path("items"), item, misfits);
            }
        } else if (value.isNumber()) {
            number(path, schema, value.doubleValue(), misfits);
        } else if (value.isTextual()) {
            text(path, schema, value.asText(), misfits);
        }
    }

    private boolean anyFits(JsonNode schemas, JsonNode value) {
        for (JsonNode schema : schemas) {
            if (misfits(schema, value).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void object(String path, JsonNode schema, JsonNode value, List<String> misfits) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                misfits.add(path + " has no " + name.asText());
            }
        });
        value.properties().forEach(field -> {
            JsonNode known = schema.path("properties").path(field.getKey());
            if (!known.isMissingNode()) {
                check(path + "." + field.getKey(), known, field.getValue(), misfits);
            } else if (schema.has("additionalProperties")) {
                check(path + "." + field.getKey(), schema.path("additionalProperties"), field.getValue(), misfits);
            } else if (schema.has("properties")) {
                misfits.add(path + " has a " + field.getKey() + " that nobody tells of");
            }
        });
    }

    private static void number(String path, JsonNode schema, double number, List<String> misfits) {
        boolean low = schema.has("minimum") && number < schema.path("minimum").asDouble();
        boolean high = schema.has("maximum") && number > schema.path("maximum").asDouble();
        if (low || high) {
            misfits.add(path + " is out of range: " + number);
        }
    }

    private static void text(String path, JsonNode schema, String text, List<String> misfits) {
        boolean length = text.length() < schema.path("minLength").asInt(0)
                || text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE);
        if (length
                || (schema.has("pattern")
                        && !Pattern.compile(schema.path("pattern").asText())
                                .matcher(text)
                                .find())) {
            misfits.add(path + " has another length or form: " + text);
        }
    }

    private static boolean contains(JsonNode words, JsonNode value) {
        for (JsonNode word : words) {
            if (word.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(JsonNode types, JsonNode value) {
        if (types.isArray()) {
            for (JsonNode type : types) {
                if (isOf(type, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (types.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "integer" -> value.isIntegralNumber();
            default -> value.isNumber();
        };
    }
}
