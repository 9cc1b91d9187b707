package io.vigil.scoring.incident;

import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspicion;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an incident is called. Only rows of the table give a name that claims more than what was seen. */
public enum CrimeType {
    TRESPASSING,
    SUSPICIOUS_ACTIVITY;

    private static final Set<String> ANYTHING = Set.of();

    /** The first row that fits decides; the last fits everything. */
    private static final List<Row> TABLE = List.of(
            new Row(Rule.OBJECTS_INSIDE, Set.of("Human", "Vehicle", "Bicycle"), false, TRESPASSING),
            new Row(Rule.LOITERING, Set.of("Human", "Vehicle", "Bicycle"), true, TRESPASSING),
            new Row(Rule.OBJECTS_INSIDE, ANYTHING, false, SUSPICIOUS_ACTIVITY),
            new Row(Rule.LOITERING, ANYTHING, false, SUSPICIOUS_ACTIVITY));

    static CrimeType of(Suspicion suspicion) {
        return of(
                suspicion.rule(),
                suspicion.suspect().objectType(),
                suspicion.place().restricted());
    }

    /** @param restricted whether nobody may be in the zone, or cross the line */
    static CrimeType of(Rule rule, String objectType, boolean restricted) {
        return TABLE.stream()
                .filter(row -> row.fits(rule, objectType, restricted))
                .findFirst()
                .map(Row::type)
                .orElse(SUSPICIOUS_ACTIVITY);
    }

    /** The word that topics use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private record Row(Rule rule, Set<String> objectTypes, boolean onlyRestricted, CrimeType type) {
        boolean fits(Rule other, String objectType, boolean restricted) {
            return rule == other
                    && (objectTypes.isEmpty() || objectTypes.contains(objectType))
                    && (restricted || !onlyRestricted);
        }
    }
}
