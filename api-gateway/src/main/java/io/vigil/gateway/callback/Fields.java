package io.vigil.gateway.callback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object of a report. Who asks for one that is missing, or is not what it must be, fails with
 * {@link Refused}, which names it with its whole path. Null counts as missing; what nobody asks for is ignored.
 */
final class Fields {
    private static final int MOST = 100;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}");
    private static final double WHOLE = 1L << 53;
    private static final String SHARE = "give a number from 0 to 1";

    private final JsonNode node;
    private final String path;

    Fields(JsonNode object, String path) {
        this.node = object;
        this.path = path;
    }

    /** @return whether the field is there and not null */
    boolean has(String name) {
        return node.hasNonNull(name);
    }

    Fields object(String name) {
        JsonNode value = required(name);
        if (!value.isObject()) {
            throw Refused.invalid(path + name, "is no object", "send {…}");
        }
        return new Fields(value, path + name + ".");
    }

    /** @param longest characters */
    String text(String name, int longest) {
        return Words.checked(path + name, required(name), longest);
    }

    @Nullable
    String textIfAny(String name, int longest) {
        return has(name) ? text(name, longest) : null;
    }

    /** Any text, whatever is in it: to be cleaned before use. */
    String path(String name) {
        JsonNode value = required(name);
        if (!value.isString() || value.stringValue().length() > FramePath.LONGEST) {
            throw Refused.invalid(path + name, "is no path", "send text of at most " + FramePath.LONGEST);
        }
        return value.stringValue();
    }

    /** An id that is sent as a number or as text. */
    @Nullable
    String idIfAny(String name, int longest) {
        if (!has(name)) {
            return null;
        }
        return required(name).isNumber() ? Long.toString(whole(name)) : text(name, longest);
    }

    /** A whole number from 0 on, or its decimal digits as text. */
    long whole(String name) {
        JsonNode value = required(name);
        if (value.isString() && DECIMAL.matcher(value.stringValue()).matches()) {
            return Long.parseLong(value.stringValue());
        }
        double number = value.isNumber() ? value.numberValue().doubleValue() : Double.NaN;
        if (!(number >= 0 && number < WHOLE && number == Math.rint(number))) {
            throw Refused.invalid(path + name, "is no whole number", "send one such as 5");
        }
        return (long) number;
    }

    float share(String name) {
        return share(path + name, required(name));
    }

    /** @param most that is believable */
    double number(String name, double most) {
        double number = number(path + name, required(name));
        if (!(number >= 0 && number <= most)) {
            throw Refused.invalid(path + name, "is " + number, "give a number from 0 to " + (long) most);
        }
        return number;
    }

    /** Those of the named fields that are there, each 0-1. */
    Map<String, Float> shares(List<String> names) {
        Map<String, Float> shares = new TreeMap<>();
        for (String name : names) {
            if (has(name)) {
                shares.put(name, share(name));
            }
        }
        return shares;
    }

    /** Each element of an array. */
    List<String> words(String name, int longest) {
        JsonNode array = required(name);
        if (!array.isArray() || array.size() > MOST) {
            throw Refused.invalid(path + name, "is no list of at most " + MOST, "send […]");
        }
        List<String> words = new ArrayList<>();
        int index = 0;
        for (JsonNode element : array) {
            words.add(Words.checked(path + name + "[" + index++ + "]", word(element), longest));
        }
        return words;
    }

    /** Every number in the object and in those within, by its path within; what is no number is passed over. */
    Map<String, Float> figures() {
        Map<String, Float> figures = new TreeMap<>();
        each(node, "", (name, value) -> {
            float figure = (float) number(path + name, value);
            if (!Float.isFinite(figure)) {
                throw Refused.invalid(path + name, "is " + figure, "give a finite number");
            }
            figures.put(name, figure);
            if (figures.size() > MOST || name.length() > MOST) {
                throw Refused.invalid(path + name, "is too much", "send at most " + MOST + " figures, shortly named");
            }
        });
        return figures;
    }

    private static void each(JsonNode object, String path, BiConsumer<String, JsonNode> numbers) {
        object.properties().forEach(property -> {
            JsonNode value = property.getValue();
            String name = path + Words.name(property.getKey());
            if (value.isObject()) {
                each(value, name + ".", numbers);
            } else if (value.isNumber()) {
                numbers.accept(name, value);
            }
        });
    }

    /** An anomaly is a word, or an object with its type. */
    private static JsonNode word(JsonNode element) {
        return element.isObject() && element.hasNonNull("type") ? element.get("type") : element;
    }

    private static float share(String name, JsonNode value) {
        double share = number(name, value);
        if (!(share >= 0 && share <= 1)) { // refuses NaN too
            throw Refused.invalid(name, "is " + share, SHARE);
        }
        return (float) share;
    }

    private static double number(String name, JsonNode value) {
        if (!value.isNumber()) {
            throw Refused.invalid(name, "is no number", value.isString() ? "send it without quotes" : SHARE);
        }
        return value.numberValue().doubleValue();
    }

    private JsonNode required(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            throw Refused.missing(path + name);
        }
        return value;
    }
}
