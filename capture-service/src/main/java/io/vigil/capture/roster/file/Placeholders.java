package io.vigil.capture.roster.file;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts what the environment holds in the place of {@code ${NAME}}, so that a file needs no secret. */
final class Placeholders {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Function<String, @Nullable String> environment;

    Placeholders(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** @throws BadEntry naming the variable that is not set */
    String filled(String text) {
        if (!text.contains("${")) {
            return text;
        }
        Matcher place = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            String name = place.group(1);
            if (!NAME.matcher(name).matches()) {
                throw new BadEntry("a placeholder names no variable: write ${NAME}");
            }
            String value = environment.apply(name);
            if (value == null) {
                throw new BadEntry("${" + name + "} is not set: set it in the environment of the capture service");
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return place.appendTail(filled).toString();
    }
}
