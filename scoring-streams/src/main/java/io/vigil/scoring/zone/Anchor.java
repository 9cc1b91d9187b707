package io.vigil.scoring.zone;

import io.vigil.scoring.frame.Box;
import io.vigil.scoring.frame.SeenObject;
import java.util.Set;

/** Which point of an object says where it is. */
public final class Anchor {
    /** What stands on the ground is where it touches it; a bag may be carried, so its middle counts. */
    private static final Set<String> STANDING = Set.of("Human", "Vehicle", "Bicycle", "Animal");

    private Anchor() {}

    /**
     * The middle of the lower edge for what stands on the ground, otherwise the middle; in either case moved into the
     * picture. A person close to the camera, whose feet are below the picture, so stands on its lower edge, and a zone
     * drawn down to that edge holds them.
     */
    public static Point of(SeenObject object) {
        Box box = object.box();
        double x = box.x() + box.w() / 2;
        double y = STANDING.contains(object.objectType()) ? box.y() + box.h() : box.y() + box.h() / 2;
        return new Point(clamped(x), clamped(y));
    }

    private static double clamped(double coordinate) {
        return Math.max(0, Math.min(1, coordinate));
    }
}
