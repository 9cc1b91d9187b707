package io.vigil.gateway.finding;

import io.r2dbc.postgresql.codec.Json;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Findings as PostgreSQL takes and gives them: a row is a JSON object of its columns, many are an array of them. */
final class FindingRow {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private FindingRow() {}

    /** The columns that a finding has something for, by commas. */
    static String columns(Kind<?> kind) {
        return Arrays.stream(kind.type().getRecordComponents())
                .map(component -> column(kind, component))
                .collect(Collectors.joining(", "));
    }

    static <T extends Finding> Json write(Kind<T> kind, List<T> findings) {
        var rows = JSON.createArrayNode();
        for (T finding : findings) {
            ObjectNode row = JSON.valueToTree(finding);
            rename(row, "id", kind.id());
            rename(row, "at", kind.at());
            rows.add(row);
        }
        return Json.of(rows.toString());
    }

    static <T extends Finding> T read(Kind<T> kind, Json column) {
        ObjectNode row = (ObjectNode) JSON.readTree(column.asString());
        rename(row, kind.id(), "id");
        rename(row, kind.at(), "at");
        return JSON.treeToValue(row, kind.type());
    }

    private static String column(Kind<?> kind, RecordComponent component) {
        return switch (component.getName()) {
            case "id" -> kind.id();
            case "at" -> kind.at();
            default -> component.getName().replaceAll("[A-Z]", "_$0").toLowerCase(Locale.ROOT);
        };
    }

    private static void rename(ObjectNode row, String from, String to) {
        row.set(to, Objects.requireNonNull(row.remove(from)));
    }
}
