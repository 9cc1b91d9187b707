package io.vigil.scoring.incident;

import io.vigil.scoring.rule.Place;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspicion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an incident rests on.
 *
 * @param zoneId null where no zone is part of it
 * @param lineId null where no line is part of it
 * @param className COCO category name, or null where nothing was seen
 */
public record Grounds(
        Rule rule,
        @Nullable String zoneId,
        @Nullable String lineId,
        @Nullable String className) {
    static final Grounds REPORTED = new Grounds(Rule.REPORTED, null, null, null);

    static Grounds of(Suspicion suspicion) {
        Place place = suspicion.place();
        return new Grounds(
                suspicion.rule(),
                place == null ? null : place.zoneId(),
                place == null ? null : place.lineId(),
                suspicion.suspect().className());
    }

    /** Whether the place is the same, by whatever rule. */
    boolean isAt(Grounds other) {
        return Objects.equals(zoneId, other.zoneId) && Objects.equals(lineId, other.lineId);
    }

    /** The same place and kind of object, on a model's word. */
    Grounds reported() {
        return new Grounds(Rule.REPORTED, zoneId, lineId, className);
    }
}
