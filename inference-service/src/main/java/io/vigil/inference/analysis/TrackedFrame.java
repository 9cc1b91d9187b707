package io.vigil.inference.analysis;

import io.vigil.inference.track.Moment;
import io.vigil.inference.track.TrackedObject;
import java.util.List;

/**
 * A frame after tracking, for those who watch over time.
 *
 * @param camera tells cameras apart
 * @param aspect the picture's width over its height, so that distances and angles can be told from fractions
 * @param people by their place in {@code objects}
 */
public record TrackedFrame(
        String camera, Moment moment, float aspect, List<TrackedObject> objects, List<PersonView> people) {

    public TrackedFrame {
        objects = List.copyOf(objects);
        people = List.copyOf(people);
    }
}
