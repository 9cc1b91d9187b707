package io.vigil.gateway.callback;

import tools.jackson.databind.JsonNode;

/** Text of the outside world: kept as it came, where it is text at all. */
final class Words {
    private static final int LONGEST_NAME = 60;

    private Words() {}

    static String checked(String field, JsonNode value, int longest) {
        if (!value.isString()) {
            throw Refused.invalid(field, "is no text", "send it in quotes");
        }
        String text = value.stringValue();
        if (text.isBlank() || text.length() > longest) {
            throw Refused.invalid(field, "has " + text.length() + " characters", "send 1 to " + longest);
        }
        if (!isWritable(text)) {
            throw Refused.invalid(field, "has control characters or half a character", "send one line of Unicode");
        }
        return text;
    }

    /** A property's name, shortened and with what cannot be written replaced. */
    static String name(String name) {
        String clean = isWritable(name) ? name : name.replaceAll("[^A-Za-z0-9_-]", "_");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }

    /** No control characters, which PostgreSQL and logs stumble over, and no lone surrogates, which are not Unicode. */
    private static boolean isWritable(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.isISOControl(point)
                        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
}
