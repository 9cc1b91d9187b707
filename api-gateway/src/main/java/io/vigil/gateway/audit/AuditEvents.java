package io.vigil.gateway.audit;

import io.r2dbc.postgresql.codec.Json;
import io.vigil.avro.AuditEvent;
import io.vigil.gateway.page.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of the trail. Keeping a record again changes nothing. */
@Repository
class AuditEvents {
    private static final int DELETED_AT_ONCE = 5_000;
    private static final String INSERT = "insert into audit_events (" + AuditRow.COLUMNS + ") select "
            + AuditRow.COLUMNS + " from jsonb_populate_recordset(null::audit_events, :rows) on conflict do nothing";
    /** With the names that are known by now. */
    private static final String SELECT = """
            select event.*, coalesce(actor_person.name, actor_token.name, actor_instance.name) as actor_name,
                coalesce(camera.camera_name, person.name, token.name, instance.name, site.name) as object_name
            from audit_events event
            left join people actor_person
                on actor_kind = 'person' and actor_person.person_id::text = actor_id
            left join api_tokens actor_token on actor_kind = 'token' and actor_token.token_id::text = actor_id
            left join model_instances actor_instance
                on actor_kind = 'model' and actor_instance.instance_id::text = actor_id
            left join camera_network camera on object_kind = 'camera' and camera.camera_id::text = object_id
            left join people person on object_kind = 'person' and person.person_id::text = object_id
            left join api_tokens token on object_kind = 'token' and token.token_id::text = object_id
            left join model_instances instance on object_kind = 'instance' and instance.instance_id::text = object_id
            left join sites site on object_kind = 'site' and site.site_id::text = object_id""";

    private static final String FORGET = """
            delete from audit_events
            where ctid = any(array(select ctid from audit_events where at < :before limit %d))
            """.formatted(DELETED_AT_ONCE);

    private final DatabaseClient database;

    AuditEvents(DatabaseClient database) {
        this.database = database;
    }

    /** All of them or none. */
    Mono<Void> keep(List<AuditEvent> events) {
        return database.sql(INSERT)
                .bind("rows", Json.of(AuditRow.write(events)))
                .then();
    }

    /** A page. */
    Flux<AuditEntry> list(AuditQuery query) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        restrict(query, conditions, values);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        GenericExecuteSpec statement = database.sql(
                        SELECT + where + " order by event.at desc, event.event_id desc limit :limit")
                .bind("limit", query.limit());
        for (Map.Entry<String, Object> value : values.entrySet()) {
            statement = statement.bind(value.getKey(), value.getValue());
        }
        return statement.map(AuditRow::read).all();
    }

    /** All, a page at a time and no faster than they are taken: no statement runs for long, no transaction stays open. */
    Flux<AuditEntry> all(AuditQuery query) {
        return list(query)
                .collectList()
                .expand(page -> page.size() < query.limit()
                        ? Mono.empty()
                        : list(query.from(cursor(page))).collectList())
                .concatMapIterable(page -> page, 1);
    }

    static Cursor cursor(List<AuditEntry> page) {
        AuditEntry last = page.get(page.size() - 1);
        return new Cursor(last.at(), last.id());
    }

    /**
     * Forgets those from before a time, in portions, so that nobody waits long for a lock.
     *
     * @return how many
     */
    Mono<Long> forget(Instant before) {
        return Mono.defer(() ->
                        database.sql(FORGET).bind("before", before).fetch().rowsUpdated())
                .repeat()
                .takeUntil(deleted -> deleted < DELETED_AT_ONCE)
                .reduce(0L, Long::sum);
    }

    private static void restrict(AuditQuery query, List<String> conditions, Map<String, Object> values) {
        named("actor", query.actor(), conditions, values);
        named("object", query.object(), conditions, values);
        if (query.action() != null) {
            boolean all = query.action().indexOf('.') < 0;
            conditions.add(all ? "event.action like :action" : "event.action = :action");
            values.put("action", all ? query.action() + ".%" : query.action());
        }
        if (query.from() != null) {
            conditions.add("event.at >= :from");
            values.put("from", query.from());
        }
        if (query.to() != null) {
            conditions.add("event.at < :to");
            values.put("to", query.to());
        }
        if (query.after() != null) {
            conditions.add("(event.at, event.event_id) < (:at, :id)");
            values.put("at", query.after().at());
            values.put("id", query.after().id());
        }
    }

    /** @param text kind or kind/id */
    private static void named(String what, @Nullable String text, List<String> conditions, Map<String, Object> values) {
        if (text == null) {
            return;
        }
        String[] parts = text.split("/", 2);
        conditions.add("event." + what + "_kind = :" + what + "Kind");
        values.put(what + "Kind", parts[0]);
        if (parts.length == 2) {
            conditions.add("event." + what + "_id = :" + what + "Id");
            values.put(what + "Id", parts[1]);
        }
    }
}
