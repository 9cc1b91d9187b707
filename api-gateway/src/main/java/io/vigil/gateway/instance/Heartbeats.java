package io.vigil.gateway.instance;

import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What instances' heartbeats, and their silence, make of their state. Each change is told to one caller alone. */
@Repository
class Heartbeats {
    private static final String HEARD = """
            with before as (select instance_id, state from model_instances where instance_id = :id for update)
            update model_instances i set last_heartbeat = :now, processing = :cameras, is_active = true,
                state = 'active', state_since = case when i.state = 'active' then i.state_since else :now end
            from before where i.instance_id = before.instance_id
            returning i.instance_id, i.name, before.state as state, i.state_since
            """;
    private static final String WARN = """
            update model_instances set state = 'warned', state_since = :now
            where is_enabled and state = 'active' and last_heartbeat < :before
            returning instance_id, name, state, state_since
            """;
    private static final String SILENCE = """
            update model_instances set state = 'inactive', is_active = false, state_since = :now
            where is_enabled and state in ('active', 'warned') and last_heartbeat < :before
            returning instance_id, name, state, state_since
            """;
    private static final String STALE = """
            select exists (select from camera_network
                where coalesce(stand_in_id, model_instance_id) = :id and is_active and assignment_epoch > :told)
                or exists (select from unnest(:cameras) as named (id)
                    where named.id not in (select camera_id from camera_network
                        where coalesce(stand_in_id, model_instance_id) = :id and is_active)) as stale
            """;

    private final DatabaseClient database;

    Heartbeats(DatabaseClient database) {
        this.database = database;
    }

    /** Gives the instance with the state that it had before. */
    Mono<Pulse> heard(long instance, List<Long> cameras, Instant now) {
        return database.sql(HEARD)
                .bind("id", instance)
                .bind("now", now)
                .bind("cameras", cameras.toArray(Long[]::new))
                .map(Heartbeats::pulse)
                .one();
    }

    /** Whether it serves cameras that it has not been told of, or names some that it does not serve. */
    Mono<Boolean> isStale(ModelSession session, List<Long> cameras) {
        return database.sql(STALE)
                .bind("id", session.instance().id())
                .bind("told", session.told())
                .bind("cameras", cameras.toArray(Long[]::new))
                .map(row -> required(row, "stale", Boolean.class))
                .one();
    }

    /** Warns of those that were last heard before. */
    Flux<Pulse> warn(Instant before, Instant now) {
        return database.sql(WARN)
                .bind("before", before)
                .bind("now", now)
                .map(Heartbeats::pulse)
                .all();
    }

    /** Makes those inactive that were last heard before. */
    Flux<Pulse> silence(Instant before, Instant now) {
        return database.sql(SILENCE)
                .bind("before", before)
                .bind("now", now)
                .map(Heartbeats::pulse)
                .all();
    }

    /** How many enabled instances are in each state. */
    Flux<Count> counts() {
        return database.sql("select state, count(*) as count from model_instances where is_enabled group by state")
                .map(row -> new Count(
                        InstanceState.of(required(row, "state", String.class)), required(row, "count", Long.class)))
                .all();
    }

    private static Pulse pulse(Readable row) {
        return new Pulse(
                required(row, "instance_id", Long.class),
                required(row, "name", String.class),
                InstanceState.of(required(row, "state", String.class)),
                required(row, "state_since", Instant.class));
    }

    /** An instance and a state of it. */
    record Pulse(long id, String name, InstanceState state, Instant since) {}

    record Count(InstanceState state, long instances) {}
}
