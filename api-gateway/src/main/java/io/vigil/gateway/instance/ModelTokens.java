package io.vigil.gateway.instance;

import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import io.vigil.gateway.access.RandomSecret;
import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Actor;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Tokens of the form {@code id|secret}, of whose secrets only hashes are kept. They last until they are revoked. */
@Repository
class ModelTokens {
    private static final String KNOWN = """
            select i.*, t.told_epoch from model_instances i join model_tokens t using (instance_id)
            where t.token_id = :token and t.secret_hash = :hash and i.is_enabled
            """;

    /** Whoever logs in now goes by no older list. */
    private static final String ADD = """
            insert into model_tokens (instance_id, secret_hash, told_epoch)
            values (:id, :hash, (select coalesce(max(assignment_epoch), 0) from camera_network))
            returning token_id
            """;

    private static final String KEEP_NEWEST = """
            delete from model_tokens where instance_id = :id and token_id not in
                (select token_id from model_tokens where instance_id = :id order by token_id desc limit 20)
            """;

    private static final Target SESSION = new Target("session", null);

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Audit audit;

    ModelTokens(DatabaseClient database, TransactionalOperator transactions, Audit audit) {
        this.database = database;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** A new token, told once. An instance keeps its twenty newest. */
    Mono<String> add(long instance) {
        String secret = RandomSecret.next();
        return database.sql(ADD)
                .bind("id", instance)
                .bind("hash", RandomSecret.hash(secret))
                .map(row -> required(row, "token_id", Long.class))
                .one()
                .flatMap(id ->
                        database.sql(KEEP_NEWEST).bind("id", instance).then().thenReturn(id + "|" + secret))
                .delayUntil(token -> recorded(Action.SESSION_OPENED, instance))
                .as(transactions::transactional);
    }

    /** Empty where there is no such token, or where its instance is disabled. */
    Mono<ModelSession> known(String token) {
        String[] parts = token.split("\\|", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,18}")) {
            return Mono.empty();
        }
        return database.sql(KNOWN)
                .bind("token", Long.parseLong(parts[0]))
                .bind("hash", RandomSecret.hash(parts[1]))
                .map(row -> session(Long.parseLong(parts[0]), row))
                .one();
    }

    Mono<Void> revoke(ModelSession session) {
        return database.sql("delete from model_tokens where token_id = :token")
                .bind("token", session.token())
                .then()
                .then(recorded(Action.SESSION_CLOSED, session.instance().id()))
                .as(transactions::transactional);
    }

    private Mono<Void> recorded(Action action, long instance) {
        return audit.changed(action, SESSION).contextWrite(Audit.as(Actor.model(instance)));
    }

    Mono<Void> revokeAll(long instance) {
        return database.sql("delete from model_tokens where instance_id = :id")
                .bind("id", instance)
                .then();
    }

    /** Notes what the token's holder has been told. An older list that was given later takes nothing back. */
    Mono<Void> told(long token, long epoch) {
        return database.sql(
                        "update model_tokens set told_epoch = :epoch where token_id = :token and told_epoch < :epoch")
                .bind("token", token)
                .bind("epoch", epoch)
                .then();
    }

    private static ModelSession session(long token, Readable row) {
        return new ModelSession(token, required(row, "told_epoch", Long.class), ModelInstances.instance(row));
    }
}
