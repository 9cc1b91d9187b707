package io.vigil.gateway.instance;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The model instances' accounts. */
@Repository
class ModelInstances {
    private static final String INSERT = """
            insert into model_instances (name, email, password_hash, encryption_key_encrypted, allowed_address, capacity)
            values (:name, :email, :hash, :key, :address, :capacity)
            """;
    private static final String ON_CONFLICT = """
            on conflict (email) do update set name = excluded.name, password_hash = excluded.password_hash,
                encryption_key_encrypted = excluded.encryption_key_encrypted,
                allowed_address = excluded.allowed_address
            """;
    private static final String RETURNING = "returning instance_id, xmax = 0 as is_new";
    private static final String CHANGE = """
            update model_instances set name = :name, allowed_address = :address, capacity = :capacity,
                is_enabled = :enabled
            where instance_id = :id
            """;
    private static final String SECRETS = """
            update model_instances set password_hash = coalesce(:hash, password_hash),
                encryption_key_encrypted = coalesce(:key, encryption_key_encrypted)
            where instance_id = :id
            """;

    private final DatabaseClient database;

    ModelInstances(DatabaseClient database) {
        this.database = database;
    }

    /** Empty where there is none, or where it is disabled. */
    Mono<ModelInstance> byEmail(String email) {
        return database.sql("select * from model_instances where email = :email and is_enabled")
                .bind("email", email)
                .map(ModelInstances::instance)
                .one();
    }

    /** Adds or changes the instance of that email; a new one is given the cameras that have none. */
    Mono<Void> put(InstanceDraft draft, Sealed kept) {
        return added(database.sql(INSERT + ON_CONFLICT + RETURNING), draft, kept)
                .flatMap(put -> put.isNew() ? adoptOrphans(put.id()) : Mono.empty());
    }

    /** Gives the id. Fails with {@link EmailTaken}. */
    Mono<Long> add(InstanceDraft draft, Sealed kept) {
        return added(database.sql(INSERT + RETURNING), draft, kept)
                .map(Put::id)
                .onErrorMap(DuplicateKeyException.class, e -> new EmailTaken(draft.email()));
    }

    private Mono<Put> added(DatabaseClient.GenericExecuteSpec insert, InstanceDraft draft, Sealed kept) {
        return insert.bind("name", draft.name())
                .bind("email", draft.email())
                .bind("hash", kept.passwordHash())
                .bind("key", kept.key())
                .bind("address", draft.allowedAddress())
                .bind("capacity", nullable(draft.capacity(), Integer.class))
                .map(row -> new Put(required(row, "instance_id", Long.class), required(row, "is_new", Boolean.class)))
                .one();
    }

    private Mono<Void> adoptOrphans(long id) {
        return database.sql("update camera_network set model_instance_id = :id where model_instance_id is null")
                .bind("id", id)
                .then();
    }

    /** Fails with {@link InstanceNotFound}. */
    Mono<Void> change(long id, InstanceDraft draft) {
        return found(
                id,
                database.sql(CHANGE)
                        .bind("id", id)
                        .bind("name", draft.name())
                        .bind("address", draft.allowedAddress())
                        .bind("capacity", nullable(draft.capacity(), Integer.class))
                        .bind("enabled", draft.enabled()));
    }

    /** Null keeps what there is. Fails with {@link InstanceNotFound}. */
    Mono<Void> seal(long id, @Nullable String passwordHash, @Nullable String key) {
        return found(
                id,
                database.sql(SECRETS)
                        .bind("id", id)
                        .bind("hash", nullable(passwordHash, String.class))
                        .bind("key", nullable(key, String.class)));
    }

    /** With its tokens; its cameras are then without. Fails with {@link InstanceNotFound}. */
    Mono<Void> remove(long id) {
        return found(
                id,
                database.sql("delete from model_instances where instance_id = :id")
                        .bind("id", id));
    }

    private static Mono<Void> found(long id, DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new InstanceNotFound(id)))
                .then();
    }

    static ModelInstance instance(Readable row) {
        return new ModelInstance(
                required(row, "instance_id", Long.class),
                required(row, "name", String.class),
                required(row, "email", String.class),
                required(row, "password_hash", String.class),
                required(row, "encryption_key_encrypted", String.class),
                new AllowedAddress(required(row, "allowed_address", String.class)));
    }

    /** An instance's secrets as they are kept. */
    record Sealed(String passwordHash, String key) {
        @Override
        public String toString() {
            return "Sealed[]";
        }
    }

    private record Put(long id, boolean isNew) {}
}
