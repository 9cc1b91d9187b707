package io.vigil.inference.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Non-maximum suppression: of boxes of one object type that overlap, the surest stays. */
final class Suppression {

    private Suppression() {}

    static List<FoundObject> surest(List<FoundObject> found, float overlap) {
        List<FoundObject> kept = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingDouble(FoundObject::confidence).reversed())
                .filter(candidate -> kept.stream().noneMatch(other -> isSame(other, candidate, overlap)))
                .forEach(kept::add);
        return kept;
    }

    private static boolean isSame(FoundObject one, FoundObject other, float overlap) {
        return one.category().type() == other.category().type() && one.box().overlap(other.box()) > overlap;
    }
}
