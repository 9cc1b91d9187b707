package io.vigil.gateway.zone;

import io.vigil.gateway.problem.InvalidField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which crossings of a line count, seen from its first point towards its last. */
public enum Direction {
    ANY,
    LEFT,
    RIGHT;

    /** As topics, tables and the API write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param word none means any */
    static Direction of(@Nullable String word) {
        for (Direction direction : values()) {
            if (direction.word().equals(word == null ? "any" : word)) {
                return direction;
            }
        }
        throw new InvalidField("direction", "use any, left or right");
    }
}
