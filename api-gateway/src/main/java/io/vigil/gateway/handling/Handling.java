package io.vigil.gateway.handling;

import io.vigil.gateway.problem.InvalidField;
import io.vigil.gateway.zone.Polygon;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a camera's pictures are to be treated by capture.
 *
 * @param masks parts that are black before a picture leaves capture
 * @param motionGate whether fewer pictures of a still scene are sent; null is as the capture service is configured
 */
public record Handling(List<Polygon> masks, @Nullable Boolean motionGate) {
    private static final int MOST = 32;

    public Handling {
        masks = List.copyOf(masks);
        if (masks.size() > MOST) {
            throw new InvalidField("masks", "give at most " + MOST);
        }
    }

    /** The names of what is not as it was. */
    List<String> differingFrom(Handling before) {
        return Stream.of(
                        masks.equals(before.masks()) ? "" : "masks",
                        Objects.equals(motionGate, before.motionGate()) ? "" : "motionGate")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * What holds for a camera, and whether capture knows.
     *
     * @param inForce false until the model instance that serves the camera has been told
     */
    public record Ordered(Handling handling, boolean inForce) {}
}
