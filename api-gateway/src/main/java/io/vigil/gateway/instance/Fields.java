package io.vigil.gateway.instance;

import io.vigil.gateway.crime.CrimeType;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The fields of a request's body. Whatever is not what the contract says fails with {@link Refused}, which names it. */
record Fields(JsonNode body) {
    private static final int LONGEST = 100;
    private static final int MOST_CAMERAS = 10_000;

    Fields {
        if (!body.isObject()) {
            throw Refused.invalid("The request body must be a JSON object.");
        }
    }

    long camera() {
        return integer(required("camera_id"), "The camera_id field must be an integer.");
    }

    List<Long> cameras() {
        JsonNode list = required("camera_ids");
        if (!list.isArray() || list.size() > MOST_CAMERAS) {
            throw Refused.invalid("The camera_ids field must be an array of at most " + MOST_CAMERAS + " camera ids.");
        }
        List<Long> cameras = new ArrayList<>();
        list.forEach(id -> cameras.add(integer(id, "Each of the camera_ids must be an integer.")));
        return cameras;
    }

    /** @return 0-1, of the contract's 0-100 */
    double confidence() {
        JsonNode field = required("confidence_score");
        boolean number =
                field.isNumber() || (field.isString() && field.asString().matches("\\d{1,3}(\\.\\d{1,20})?"));
        double score = number ? field.asDouble(Double.NaN) : Double.NaN;
        if (!(score >= 0 && score <= 100)) {
            throw Refused.invalid("The confidence_score field must be a number from 0 to 100.");
        }
        return score / 100;
    }

    CrimeType crimeType() {
        JsonNode field = required("crime_type");
        return CrimeType.of(field.isString() ? field.asString() : "")
                .orElseThrow(() -> Refused.invalid("The crime_type field must be one of " + CrimeType.words() + "."));
    }

    /** @return a word on one line; {@code otherwise} where there is none */
    String word(String name, String otherwise) {
        JsonNode field = body.path(name);
        if (field.isMissingNode() || field.isNull()) {
            return otherwise;
        }
        String word = field.isString() ? field.asString() : "";
        if (word.isBlank() || word.length() > LONGEST || word.chars().anyMatch(Character::isISOControl)) {
            throw Refused.invalid(
                    "The " + name + " field must be a text of 1 to " + LONGEST + " characters on one line.");
        }
        return word;
    }

    /** @return text that may be anything */
    String text(String name) {
        JsonNode field = required(name);
        if (!field.isString()) {
            throw Refused.invalid("The " + name + " field must be a text.");
        }
        return field.asString();
    }

    ReportedTime time(String name) {
        JsonNode field = required(name);
        return ReportedTime.parse(field.isString() ? field.asString() : "")
                .orElseThrow(() -> Refused.invalid(
                        "The " + name + " field must be an ISO 8601 date and time such as 2026-02-27T14:28:00Z."));
    }

    private JsonNode required(String name) {
        JsonNode field = body.path(name);
        if (field.isMissingNode() || field.isNull()) {
            throw Refused.invalid("The " + name + " field is required.");
        }
        return field;
    }

    private static long integer(JsonNode field, String otherwise) {
        boolean written = field.isString() && field.asString().matches("\\d{1,18}");
        if (written) {
            return Long.parseLong(field.asString());
        }
        if (field.isIntegralNumber() && field.canConvertToLong()) {
            return field.longValue();
        }
        throw Refused.invalid(otherwise);
    }
}
