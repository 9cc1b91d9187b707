package io.vigil.gateway.zone;

import io.r2dbc.postgresql.codec.Json;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A polygon as PostgreSQL keeps it: a JSON array of [x, y]. */
final class PolygonColumn {
    private PolygonColumn() {}

    static Json write(Polygon polygon) {
        return Json.of(polygon.corners().stream()
                .map(corner -> "[" + corner.x() + "," + corner.y() + "]")
                .collect(Collectors.joining(",", "[", "]")));
    }

    static Polygon read(Json column) {
        String flat = column.asString().replaceAll("[\\[\\]\\s]", "");
        double[] numbers = Arrays.stream(flat.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Polygon(java.util.stream.IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> new Corner(numbers[2 * i], numbers[2 * i + 1]))
                .toList());
    }
}
