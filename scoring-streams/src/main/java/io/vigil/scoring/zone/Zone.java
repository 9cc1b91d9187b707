package io.vigil.scoring.zone;

import io.vigil.scoring.frame.SeenObject;
import java.util.Set;

/**
 * A watched area.
 *
 * @param classNames COCO names that count; none means all
 */
public record Zone(String id, Polygon polygon, Set<String> classNames, Limits limits) {

    public Zone {
        classNames = Set.copyOf(classNames);
    }

    /** Whether the object is of a class that counts here and stands inside. */
    public boolean holds(SeenObject object, Point anchor) {
        return (classNames.isEmpty() || classNames.contains(object.className())) && polygon.contains(anchor);
    }

    /** Whether objects of the type are counted to a crowd: where no class is named, people are. */
    public boolean counts(String objectType) {
        return !classNames.isEmpty() || objectType.equals("Human");
    }

    /** Whether somebody's speed or heading matters here. */
    public boolean measuresMotion() {
        return limits.measureMotion();
    }
}
