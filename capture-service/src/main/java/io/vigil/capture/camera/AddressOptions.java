package io.vigil.capture.camera;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an address tells Vigil itself: {@code key=value} after its last {@code #}, joined by {@code &}. It never goes to a
 * camera. A {@code #} that is followed by anything else is part of the address.
 *
 * @param address what stands before
 */
record AddressOptions(String address, Map<String, String> values) {
    private static final Pattern FORM = Pattern.compile("[a-z]+=[^&=/@]*(&[a-z]+=[^&=/@]*)*");

    static AddressOptions of(String written) {
        int mark = written.lastIndexOf('#');
        String tail = written.substring(mark + 1);
        if (mark < 0 || !FORM.matcher(tail).matches()) {
            return new AddressOptions(written, Map.of());
        }
        Map<String, String> values = new TreeMap<>();
        for (String option : tail.split("&", -1)) {
            int equals = option.indexOf('=');
            values.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return new AddressOptions(written.substring(0, mark), values);
    }

    /** @throws BadOption where there is any other */
    AddressOptions allow(String... keys) {
        for (String key : values.keySet()) {
            if (!List.of(keys).contains(key)) {
                throw new BadOption(
                        keys.length == 0
                                ? "the camera's address ends in an option after '#', and its kind has none: take it away"
                                : "the camera's address ends in an unknown option: after '#' it may have "
                                        + String.join(", ", keys));
            }
        }
        return this;
    }

    /** @throws BadOption where it is none of the words */
    <E extends Enum<E>> @Nullable E word(String key, Class<E> words) {
        String value = values.get(key);
        if (value == null) {
            return null;
        }
        StringBuilder known = new StringBuilder();
        for (E word : words.getEnumConstants()) {
            String name = word.name().toLowerCase(Locale.ROOT);
            if (name.equals(value)) {
                return word;
            }
            known.append(known.isEmpty() ? "" : " or ")
                    .append('#')
                    .append(key)
                    .append('=')
                    .append(name);
        }
        throw new BadOption("the camera's address ends in an option that is not understood: use " + known);
    }

    String text(String key) {
        return values.getOrDefault(key, "");
    }

    /** Its message says what to do. */
    static final class BadOption extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        BadOption(String message) {
            super(message);
        }
    }
}
