package io.vigil.inference.analysis;

import io.vigil.inference.track.Moment;
import io.vigil.inference.track.TrackedObject;
import java.util.List;

/**
 * A frame after tracking, for those who watch over time.
 *
 * @param camera tells cameras apart
 * @param people by their place in {@code objects}
 */
public record TrackedFrame(String camera, Moment moment, List<TrackedObject> objects, List<PersonView> people) {

    public TrackedFrame {
        objects = List.copyOf(objects);
        people = List.copyOf(people);
    }
}
