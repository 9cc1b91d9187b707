package io.vigil.gateway.handling;

import io.r2dbc.postgresql.codec.Json;
import io.vigil.gateway.zone.CornerView;
import io.vigil.gateway.zone.Polygon;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Masks as PostgreSQL keeps them, which is how model instances are told of them too. */
final class MasksColumn {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<List<CornerView>>> MASKS = new TypeReference<>() {};

    private MasksColumn() {}

    static Json write(List<Polygon> masks) {
        return Json.of(JSON.writeValueAsString(
                masks.stream().map(mask -> CornerView.of(mask.corners())).toList()));
    }

    static List<Polygon> read(Json column) {
        return JSON.readValue(column.asString(), MASKS).stream()
                .map(corners -> new Polygon(CornerView.corners(corners, "masks")))
                .toList();
    }
}
