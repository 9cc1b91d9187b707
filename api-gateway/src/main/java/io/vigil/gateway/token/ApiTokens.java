package io.vigil.gateway.token;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Grant;
import io.vigil.gateway.access.Role;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import io.vigil.gateway.problem.InvalidField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tokens, of whose secrets only hashes are kept. */
@Repository
class ApiTokens {
    private static final Duration USED_EVERY = Duration.ofMinutes(1);
    private static final String INSERT = """
            insert into api_tokens (name, secret_hash, maker_kind, maker_id, maker_name, maker_person_id, roles, everything, sites,
                cameras, created_at, expires_at)
            values (:name, :hash, :kind, :maker, :makerName, :person,
                :roles, :everything, :sites, :cameras, :now, :expires)
            returning *
            """;
    private static final String USED = """
            update api_tokens set last_used_at = :now
            where token_id = :id and (last_used_at is null or last_used_at < :before)
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final Audit audit;

    ApiTokens(DatabaseClient database, TransactionalOperator transactions, Clock clock, Audit audit) {
        this.database = database;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param maker whose they are; null for all */
    Flux<ApiToken> list(@Nullable Caller maker) {
        return database.sql("""
                        select * from api_tokens
                        where :maker::text is null or (maker_id = :maker and maker_kind = :kind)
                        order by token_id
                        """)
                .bind("maker", nullable(maker == null ? null : maker.id(), String.class))
                .bind("kind", maker == null ? "" : maker.kind().name())
                .map(ApiTokens::token)
                .all();
    }

    /** Fails with {@link InvalidField} where the maker has one of that name. */
    Mono<ApiToken> add(String name, String hash, Caller maker, Grant grant, Instant expires) {
        return grant.bound(database.sql(INSERT))
                .bind("name", name)
                .bind("hash", hash)
                .bind("kind", maker.kind().name())
                .bind("maker", maker.id())
                .bind("makerName", maker.name())
                .bind("person", nullable(person(maker), Long.class))
                .bind("now", clock.instant())
                .bind("expires", expires)
                .map(ApiTokens::token)
                .one()
                .delayUntil(token -> audit.changed(Action.TOKEN_ISSUED, Target.of("token", token.id())))
                .as(transactions::transactional)
                .onErrorMap(
                        DuplicateKeyException.class,
                        e -> new InvalidField("name", "you have a token of that name: choose another"));
    }

    /** @return empty where there is none */
    Mono<ApiToken> one(long id) {
        return database.sql("select * from api_tokens where token_id = :id")
                .bind("id", id)
                .map(ApiTokens::token)
                .one();
    }

    /** With its secret's hash, where it has not expired. */
    Mono<Kept> kept(long id) {
        return database.sql("select * from api_tokens where token_id = :id and expires_at > :now")
                .bind("id", id)
                .bind("now", clock.instant())
                .map(row -> new Kept(token(row), required(row, "secret_hash", String.class)))
                .one();
    }

    Mono<Void> used(long id) {
        Instant now = clock.instant();
        return database.sql(USED)
                .bind("id", id)
                .bind("now", now)
                .bind("before", now.minus(USED_EVERY))
                .then();
    }

    Mono<Void> remove(long id) {
        return database.sql("delete from api_tokens where token_id = :id")
                .bind("id", id)
                .then()
                .then(audit.changed(Action.TOKEN_REVOKED, Target.of("token", id)))
                .as(transactions::transactional);
    }

    /** A person's tokens go with the person. */
    private static @Nullable Long person(Caller maker) {
        return maker.kind() == Caller.Kind.PERSON ? Long.valueOf(maker.id()) : null;
    }

    private static ApiToken token(Readable row) {
        // what the maker may is asked of who keeps makers; without one, what the token was given is the measure
        Caller maker = new Caller(
                required(row, "maker_id", String.class),
                required(row, "maker_name", String.class),
                Caller.Kind.valueOf(required(row, "maker_kind", String.class)),
                Set.of(Role.ADMIN),
                Scope.EVERYTHING);
        return new ApiToken(
                required(row, "token_id", Long.class),
                required(row, "name", String.class),
                maker,
                Grant.read(row),
                required(row, "created_at", Instant.class),
                required(row, "expires_at", Instant.class),
                row.get("last_used_at", Instant.class));
    }

    record Kept(ApiToken token, String hash) {
        @Override
        public String toString() {
            return "Kept[" + token + "]";
        }
    }
}
