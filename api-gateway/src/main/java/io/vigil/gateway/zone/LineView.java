package io.vigil.gateway.zone;

import io.vigil.gateway.problem.InvalidField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as the API reads and shows it.
 *
 * @param id its own where an existing line is to be kept; left out for a new one
 * @param direction any, left or right; none means any
 */
public record LineView(
        @Nullable Long id,
        @Nullable String name,
        @Nullable List<@Nullable CornerView> points,
        @Nullable List<String> classNames,
        @Nullable String direction,
        @Nullable Boolean restricted) {

    static LineView of(Line line) {
        return new LineView(
                line.id(),
                line.name(),
                CornerView.of(line.points().points()),
                line.classNames(),
                line.direction().word(),
                line.restricted());
    }

    Line line() {
        return new Line(
                id,
                name == null ? "" : name.strip(),
                new Polyline(CornerView.corners(points, "points")),
                words(classNames),
                Direction.of(direction),
                Boolean.TRUE.equals(restricted));
    }

    static List<String> words(@Nullable List<String> classNames) {
        if (classNames != null && classNames.stream().anyMatch(word -> word == null)) {
            throw new InvalidField("classNames", "use COCO names such as person, or none for all");
        }
        return classNames == null ? List.of() : classNames;
    }
}
