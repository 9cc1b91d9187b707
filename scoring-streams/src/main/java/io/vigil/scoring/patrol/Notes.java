package io.vigil.scoring.patrol;

import java.util.List;

/**
 * What a patrol remembers of a camera from frame to frame.
 *
 * @param trails in the order in which they began
 */
public record Notes(List<Trail> trails, List<Crowd> crowds) {
    public static final Notes NONE = new Notes(List.of(), List.of());

    public Notes {
        trails = List.copyOf(trails);
        crowds = List.copyOf(crowds);
    }

    boolean isEmpty() {
        return trails.isEmpty() && crowds.isEmpty();
    }
}
