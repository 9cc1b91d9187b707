package io.vigil.gateway.instance;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The model instances, their tokens and their cameras. */
@Repository
class ModelInstances {
    private static final String UPSERT = """
            insert into model_instances (name, email, password_hash, encryption_key_encrypted, allowed_address)
            values (:name, :email, :hash, :key, :address)
            on conflict (email) do update set name = excluded.name, password_hash = excluded.password_hash,
                encryption_key_encrypted = excluded.encryption_key_encrypted,
                allowed_address = excluded.allowed_address, is_active = true
            returning instance_id
            """;
    private static final String CAMERAS = """
            select camera_id, camera_name, stream_url_encrypted, lat, lang, police_station_id, priority, masks,
                motion_gate, handling_revision
            from camera_network where model_instance_id = :id and is_active order by camera_id
            """;

    private static final String TOLD = """
            update camera_network c set handling_told = told.revision
            from unnest(:ids, :revisions) as told (id, revision)
            where c.camera_id = told.id and c.handling_told < told.revision
            """;

    private final DatabaseClient database;
    private final Clock clock;

    ModelInstances(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<ModelInstance> byEmail(String email) {
        return database.sql("select * from model_instances where email = :email and is_active")
                .bind("email", email)
                .map(ModelInstances::instance)
                .one();
    }

    /** @param secretHash SHA-256 of the token's secret part, in hex */
    Mono<ModelInstance> byToken(long token, String secretHash) {
        return database.sql("""
                        select i.* from model_instances i join model_tokens t using (instance_id)
                        where t.token_id = :token and t.secret_hash = :hash and i.is_active
                        """)
                .bind("token", token)
                .bind("hash", secretHash)
                .map(ModelInstances::instance)
                .one();
    }

    /** Keeps the instance's twenty newest tokens. */
    Mono<Long> addToken(long instance, String secretHash) {
        return database.sql(
                        "insert into model_tokens (instance_id, secret_hash) values (:id, :hash) returning token_id")
                .bind("id", instance)
                .bind("hash", secretHash)
                .map(row -> required(row, "token_id", Long.class))
                .one()
                .flatMap(token -> database.sql("""
                                delete from model_tokens where instance_id = :id and token_id not in
                                    (select token_id from model_tokens where instance_id = :id
                                     order by token_id desc limit 20)
                                """).bind("id", instance).then().thenReturn(token));
    }

    Mono<Void> revoke(long token) {
        return database.sql("delete from model_tokens where token_id = :token")
                .bind("token", token)
                .then();
    }

    Mono<Void> alive(long instance) {
        return database.sql("update model_instances set last_heartbeat = :now where instance_id = :id")
                .bind("now", clock.instant())
                .bind("id", instance)
                .then();
    }

    Flux<AssignedCamera> cameras(long instance) {
        return database.sql(CAMERAS)
                .bind("id", instance)
                .map(row -> new AssignedCamera(
                        required(row, "camera_id", Long.class),
                        required(row, "camera_name", String.class),
                        required(row, "stream_url_encrypted", String.class),
                        row.get("lat", Double.class),
                        row.get("lang", Double.class),
                        row.get("police_station_id", Long.class),
                        required(row, "priority", Integer.class),
                        required(row, "masks", Json.class).asString(),
                        row.get("motion_gate", Boolean.class),
                        required(row, "handling_revision", Long.class)))
                .all();
    }

    /** Notes which handling of each camera the instance that serves it has been told of. */
    Mono<Void> told(List<AssignedCamera> cameras) {
        return database.sql(TOLD)
                .bind("ids", cameras.stream().map(AssignedCamera::id).toArray(Long[]::new))
                .bind(
                        "revisions",
                        cameras.stream().map(AssignedCamera::handlingRevision).toArray(Long[]::new))
                .then();
    }

    /** Adds or changes the instance of that email, and gives it the cameras that have none. */
    Mono<Void> put(String name, String email, String passwordHash, String sealedKey, String address) {
        return database.sql(UPSERT)
                .bind("name", name)
                .bind("email", email)
                .bind("hash", passwordHash)
                .bind("key", sealedKey)
                .bind("address", address)
                .map(row -> required(row, "instance_id", Long.class))
                .one()
                .flatMap(id -> database.sql(
                                "update camera_network set model_instance_id = :id where model_instance_id is null")
                        .bind("id", nullable(id, Long.class))
                        .then());
    }

    private static ModelInstance instance(Readable row) {
        return new ModelInstance(
                required(row, "instance_id", Long.class),
                required(row, "name", String.class),
                required(row, "email", String.class),
                required(row, "password_hash", String.class),
                required(row, "encryption_key_encrypted", String.class),
                new AllowedAddress(required(row, "allowed_address", String.class)));
    }

    /** @param masks as the column has them, for the instance to judge */
    record AssignedCamera(
            long id,
            String name,
            String sealedUrl,
            @Nullable Double lat,
            @Nullable Double lang,
            @Nullable Long policeStation,
            int priority,
            String masks,
            @Nullable Boolean motionGate,
            long handlingRevision) {}
}
