package io.vigil.gateway.instance;

import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import io.vigil.gateway.GatewayProperties;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What an admin sees of model instances. */
@Repository
class InstanceViews {
    private static final String SELECT = """
            select i.*,
                array(select camera_id from camera_network where model_instance_id = i.instance_id
                      order by camera_id) as assigned,
                array(select camera_id from camera_network
                      where coalesce(stand_in_id, model_instance_id) = i.instance_id order by camera_id) as served,
                (select count(*) from model_tokens t where t.instance_id = i.instance_id) as tokens
            from model_instances i
            """;

    private final DatabaseClient database;
    private final String configured;

    InstanceViews(DatabaseClient database, GatewayProperties properties) {
        this.database = database;
        this.configured = properties.gateway().model().email();
    }

    Flux<InstanceView> all() {
        return database.sql(SELECT + " order by i.instance_id").map(this::view).all();
    }

    /** Fails with {@link InstanceNotFound}. */
    Mono<InstanceView> one(long id) {
        return database.sql(SELECT + " where i.instance_id = :id")
                .bind("id", id)
                .map(this::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new InstanceNotFound(id)));
    }

    private InstanceView view(Readable row) {
        String email = required(row, "email", String.class);
        return new InstanceView(
                required(row, "instance_id", Long.class),
                required(row, "name", String.class),
                email,
                required(row, "allowed_address", String.class),
                row.get("capacity", Integer.class),
                required(row, "is_enabled", Boolean.class),
                email.equals(configured),
                required(row, "state", String.class),
                required(row, "state_since", Instant.class),
                row.get("last_heartbeat", Instant.class),
                List.of(required(row, "assigned", Long[].class)),
                List.of(required(row, "served", Long[].class)),
                List.of(required(row, "processing", Long[].class)),
                required(row, "tokens", Long.class));
    }
}
