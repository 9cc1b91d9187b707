package io.vigil.gateway.audit;

import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import io.vigil.avro.AuditEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A record as PostgreSQL takes and gives it. */
final class AuditRow {
    static final String COLUMNS = "event_id, at, actor_kind, actor_id, roles, address, action, object_kind, object_id, "
            + "changed, outcome, reason, count, duration_ms, part, request_id";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private AuditRow() {}

    /** An array of objects, each by its columns. */
    static String write(List<AuditEvent> events) {
        ArrayNode rows = JSON.createArrayNode();
        events.forEach(event -> write(event, rows.addObject()));
        return rows.toString();
    }

    private static void write(AuditEvent event, ObjectNode row) {
        row.put("event_id", event.getEventId());
        row.put("at", event.getAt().toString());
        row.put("actor_kind", event.getActorKind());
        row.put("actor_id", event.getActorId());
        row.set("roles", JSON.valueToTree(event.getRoles()));
        row.put("address", event.getAddress());
        row.put("action", event.getAction());
        row.put("object_kind", event.getObjectKind());
        row.put("object_id", event.getObjectId());
        row.set("changed", JSON.valueToTree(event.getChanged()));
        row.put("outcome", event.getOutcome());
        row.put("reason", event.getReason());
        row.put("count", event.getCount());
        row.put("duration_ms", event.getDurationMs());
        row.set("part", JSON.valueToTree(event.getPart()));
        row.put("request_id", event.getRequestId());
    }

    static AuditEntry read(Readable row) {
        @Nullable Long lasted = row.get("duration_ms", Long.class);
        @Nullable String object = row.get("object_id", String.class);
        String kind = required(row, "object_kind", String.class);
        return new AuditEntry(
                required(row, "event_id", String.class),
                required(row, "at", Instant.class),
                required(row, "actor_kind", String.class) + "/" + required(row, "actor_id", String.class),
                row.get("actor_name", String.class),
                List.of(required(row, "roles", String[].class)),
                row.get("address", String.class),
                required(row, "action", String.class),
                object == null ? kind : kind + "/" + object,
                row.get("object_name", String.class),
                List.of(required(row, "changed", String[].class)),
                required(row, "outcome", String.class),
                row.get("reason", String.class),
                required(row, "count", Integer.class),
                lasted == null ? null : lasted / 1000.0,
                JSON.readValue(required(row, "part", Json.class).asString(), WORDS),
                row.get("request_id", String.class));
    }
}
