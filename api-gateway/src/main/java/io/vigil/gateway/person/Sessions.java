package io.vigil.gateway.person;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.PeopleProperties;
import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.ConfiguredCallers;
import io.vigil.gateway.access.Grant;
import io.vigil.gateway.access.RandomSecret;
import io.vigil.gateway.access.Recorded;
import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The logins that last. One ends when it was not used for some time, after some time in any case, with another password, and
 * when its person is disabled or removed.
 */
@Repository
public class Sessions {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final String INSERT = """
            insert into sessions (session_hash, kind, caller_id, name, person_id, credentials, roles, everything, sites, cameras,
                began_at, seen_at, ends_at)
            values (:hash, :kind, :id, :name, :person, :credentials, :roles, :everything, :sites, :cameras, :now, :now, :ends)
            """;
    private static final String FIND = """
            select kind, caller_id, session.name, person_id, session.credentials, ends_at, seen_at,
                coalesce(person.roles, session.roles) as roles,
                coalesce(person.everything, session.everything) as everything,
                coalesce(person.sites, session.sites) as sites,
                coalesce(person.cameras, session.cameras) as cameras
            from sessions session left join people person using (person_id)
            where session_hash = :hash and ends_at > :now and seen_at > :idle
                and (person_id is null or (is_active and person.credentials::text = session.credentials))
            """;
    private static final String SEEN = "update sessions set seen_at = :now where session_hash = :hash";
    private static final String SWEEP = "delete from sessions where ends_at <= :now or seen_at <= :idle";

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final PeopleProperties settings;
    private final ConfiguredCallers configured;
    private final Audit audit;

    Sessions(
            DatabaseClient database,
            TransactionalOperator transactions,
            Clock clock,
            GatewayProperties properties,
            ConfiguredCallers configured,
            Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
        this.settings = properties.gateway().entry();
        this.configured = configured;
    }

    /** Begins one for the settings' admin or somebody of an issuer, whose grant holds until it ends. */
    public Mono<Session> begin(Caller caller) {
        String credentials = caller.kind() == Caller.Kind.CONFIGURED ? configured.seal() : "";
        return begin(caller, null, credentials);
    }

    Mono<Session> begin(People.Account account) {
        Person person = account.person();
        return begin(person.caller(), person.id(), Integer.toString(account.credentials()));
    }

    private Mono<Session> begin(Caller caller, @Nullable Long person, String credentials) {
        Instant now = clock.instant();
        Session session = new Session(RandomSecret.next(), caller, now.plus(settings.sessionLongest()));
        return swept(now)
                .then(new Grant(caller.roles(), caller.scope())
                        .bound(database.sql(INSERT))
                        .bind("hash", RandomSecret.hash(session.secret()))
                        .bind("kind", caller.kind().name())
                        .bind("id", caller.id())
                        .bind("name", caller.name())
                        .bind("person", nullable(person, Long.class))
                        .bind("credentials", credentials)
                        .bind("now", now)
                        .bind("ends", session.endsAt())
                        .then())
                .then(audit.changed(Action.SESSION_OPENED, new Target("session", null))
                        .contextWrite(Audit.as(Recorded.actor(caller))))
                .as(transactions::transactional)
                .thenReturn(session);
    }

    /** @return with what its person may by now; empty where there is no such session, or not any more */
    Mono<Session> find(String secret) {
        Instant now = clock.instant();
        String hash = RandomSecret.hash(secret);
        return database.sql(FIND)
                .bind("hash", hash)
                .bind("now", now)
                .bind("idle", now.minus(settings.sessionIdle()))
                .map(row -> new Found(
                        session(secret, row),
                        required(row, "credentials", String.class),
                        required(row, "seen_at", Instant.class)))
                .one()
                .filter(this::isStillGood)
                .delayUntil(found -> found.seenAt().isAfter(now.minus(SEEN_EVERY)) ? Mono.empty() : seen(hash, now))
                .map(Found::session);
    }

    /** Does nothing where there is none. */
    Mono<Void> end(String secret) {
        return find(secret)
                .flatMap(session -> database.sql("delete from sessions where session_hash = :hash")
                        .bind("hash", RandomSecret.hash(secret))
                        .then()
                        .then(audit.changed(Action.SESSION_CLOSED, new Target("session", null))
                                .contextWrite(Audit.as(Recorded.actor(session.caller())))))
                .as(transactions::transactional);
    }

    private boolean isStillGood(Found found) {
        return found.session().caller().kind() != Caller.Kind.CONFIGURED
                || configured.seal().equals(found.credentials());
    }

    private Mono<Void> seen(String hash, Instant now) {
        return database.sql(SEEN).bind("now", now).bind("hash", hash).then();
    }

    private Mono<Void> swept(Instant now) {
        return database.sql(SWEEP)
                .bind("now", now)
                .bind("idle", now.minus(settings.sessionIdle()))
                .then();
    }

    private static Session session(String secret, Readable row) {
        Caller.Kind kind = Caller.Kind.valueOf(required(row, "kind", String.class));
        Caller caller = Grant.read(row)
                .caller(required(row, "caller_id", String.class), required(row, "name", String.class), kind);
        return new Session(secret, caller, required(row, "ends_at", Instant.class));
    }

    private record Found(Session session, String credentials, Instant seenAt) {}
}
