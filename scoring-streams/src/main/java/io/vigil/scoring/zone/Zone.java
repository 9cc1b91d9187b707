package io.vigil.scoring.zone;

import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.frame.SeenObject;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A watched area.
 *
 * @param classNames COCO names that count; none means all
 * @param restricted whether presence alone is suspicious (ONVIF ObjectsInside)
 * @param loiteringAfter a stay this long is loitering (ONVIF LoiteringDetector); null means never
 */
public record Zone(
        String id,
        Polygon polygon,
        Set<String> classNames,
        boolean restricted,
        @Nullable Duration loiteringAfter) {

    /** @throws Implausible for a loitering time that is not positive */
    public Zone {
        classNames = Set.copyOf(classNames);
        if (loiteringAfter != null && (loiteringAfter.isZero() || loiteringAfter.isNegative())) {
            throw new Implausible("zone " + id + " calls a stay of " + loiteringAfter + " loitering");
        }
    }

    /** Whether the object is of a class that counts here and stands inside. */
    public boolean holds(SeenObject object) {
        boolean counts = classNames.isEmpty() || classNames.contains(object.className());
        return counts && polygon.contains(Anchor.of(object));
    }
}
