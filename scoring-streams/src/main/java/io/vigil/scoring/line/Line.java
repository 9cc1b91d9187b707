package io.vigil.scoring.line;

import java.util.Set;

/**
 * A watched line.
 *
 * @param classNames COCO names that count; none means all
 * @param direction which crossings are reported
 * @param restricted whether a reported crossing is suspicious
 */
public record Line(String id, Polyline path, Set<String> classNames, Direction direction, boolean restricted) {

    public Line {
        classNames = Set.copyOf(classNames);
    }

    public boolean counts(String className) {
        return classNames.isEmpty() || classNames.contains(className);
    }

    public boolean reports(Side side) {
        return direction.reports(side);
    }
}
