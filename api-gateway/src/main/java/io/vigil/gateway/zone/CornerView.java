package io.vigil.gateway.zone;

import io.vigil.gateway.problem.InvalidField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A corner or a point as the API reads and shows it, as fractions of the picture. */
public record CornerView(@Nullable Double x, @Nullable Double y) {

    public static List<CornerView> of(List<Corner> corners) {
        return corners.stream()
                .map(corner -> new CornerView(corner.x(), corner.y()))
                .toList();
    }

    /** @param field to blame where one is missing */
    public static List<Corner> corners(@Nullable List<@Nullable CornerView> views, String field) {
        if (views == null) {
            throw new InvalidField(field, "give its points, each with an x and a y");
        }
        return views.stream().map(view -> corner(view, field)).toList();
    }

    private static Corner corner(@Nullable CornerView view, String field) {
        if (view == null || view.x == null || view.y == null) {
            throw new InvalidField(field, "give each point an x and a y");
        }
        if (!Corner.isInPicture(view.x, view.y)) {
            throw Corner.outside(field);
        }
        return new Corner(view.x, view.y);
    }
}
