package io.vigil.gateway.handling;

import io.vigil.gateway.problem.InvalidField;
import io.vigil.gateway.zone.CornerView;
import io.vigil.gateway.zone.Polygon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants.
 *
 * @param masks none keeps those there are: nobody uncovers anything by leaving it out
 * @param motionGate none is as the capture service is configured
 */
record HandlingRequest(
        @Nullable List<@Nullable List<@Nullable CornerView>> masks,
        @Nullable Boolean motionGate) {

    /** Fails with {@link InvalidField}, which says of which mask. */
    Handling handling(Handling before) {
        return new Handling(masks == null ? before.masks() : polygons(masks), motionGate);
    }

    private static List<Polygon> polygons(List<@Nullable List<@Nullable CornerView>> masks) {
        List<Polygon> polygons = new ArrayList<>();
        for (List<@Nullable CornerView> corners : masks) {
            try {
                polygons.add(new Polygon(CornerView.corners(corners, "masks")));
            } catch (InvalidField e) {
                throw e.in("mask " + (polygons.size() + 1));
            }
        }
        return polygons;
    }
}
