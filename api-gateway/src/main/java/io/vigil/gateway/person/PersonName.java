package io.vigil.gateway.person;

import io.vigil.gateway.problem.InvalidField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people are called by: of letters alone that look like no others, so that nobody passes for somebody else. */
final class PersonName {
    private static final String SHAPE = "[a-z0-9][a-z0-9._@-]{0,63}";

    private PersonName() {}

    /** Fails with {@link InvalidField}. */
    static String checked(@Nullable String text) {
        String name = of(text == null ? "" : text);
        if (!name.matches(SHAPE)) {
            throw new InvalidField(
                    "name", "use 1 to 64 of a-z, 0-9, '.', '_', '-' and '@', beginning with a letter or digit");
        }
        return name;
    }

    /** As it would be kept, if there is one like that. */
    static String of(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
