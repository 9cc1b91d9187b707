package io.vigil.gateway.zone;

import io.r2dbc.postgresql.codec.Json;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Points as PostgreSQL keeps them: a JSON array of [x, y]. */
final class PointsColumn {
    private PointsColumn() {}

    static Json write(List<Corner> points) {
        return Json.of(points.stream()
                .map(point -> "[" + point.x() + "," + point.y() + "]")
                .collect(Collectors.joining(",", "[", "]")));
    }

    static List<Corner> read(Json column) {
        String flat = column.asString().replaceAll("[\\[\\]\\s]", "");
        double[] numbers = Arrays.stream(flat.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> new Corner(numbers[2 * i], numbers[2 * i + 1]))
                .toList();
    }
}
