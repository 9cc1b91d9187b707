package io.vigil.gateway.zone;

import io.vigil.gateway.problem.InvalidField;
import java.util.List;

/** What zones and lines have in common: a name, and the classes that count. */
final class Named {
    private static final int LONGEST_NAME = 100;
    private static final int CLASSES = 80;

    private Named() {}

    /** @param what a zone or a line */
    static void check(String what, String name, List<String> classNames) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField("name", "give the " + what + " a name of 1 to " + LONGEST_NAME + " characters");
        }
        if (classNames.size() > CLASSES || classNames.stream().anyMatch(word -> !word.matches("[a-z ]{1,40}"))) {
            throw new InvalidField("classNames", "use COCO names such as person, or none for all");
        }
    }
}
