package io.vigil.gateway.zone;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a camera's picture, and what counts in it.
 *
 * @param id the database's, or null for one not stored yet
 * @param classNames COCO names that count; none means all
 * @param restricted whether presence alone is suspicious
 * @param loiteringAfter a stay this long is loitering; null: never
 */
public record Zone(
        @Nullable Long id,
        String name,
        Polygon polygon,
        List<String> classNames,
        boolean restricted,
        @Nullable Duration loiteringAfter) {
    private static final int LONGEST_NAME = 100;
    private static final Duration LONGEST_STAY = Duration.ofDays(1);

    /** What a new camera has: a person staying anywhere in the picture. */
    public static final Zone WHOLE_VIEW =
            new Zone(null, "Whole view", Polygon.WHOLE, List.of("person"), false, Duration.ofSeconds(10));

    public Zone {
        classNames = List.copyOf(classNames);
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidZone("name", "give the zone a name of 1 to " + LONGEST_NAME + " characters");
        }
        if (classNames.size() > 80 || classNames.stream().anyMatch(word -> !word.matches("[a-z ]{1,40}"))) {
            throw new InvalidZone("classNames", "use COCO names such as person, or none for all");
        }
        if (loiteringAfter != null && (!isPositive(loiteringAfter) || loiteringAfter.compareTo(LONGEST_STAY) > 0)) {
            throw new InvalidZone("loiteringAfterSeconds", "use more than 0 and at most 86400, or null for never");
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
