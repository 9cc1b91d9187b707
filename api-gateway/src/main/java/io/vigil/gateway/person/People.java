package io.vigil.gateway.person;

import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Grant;
import io.vigil.gateway.access.Standing;
import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts. There is always an active admin of everything among them, once there was one. */
@Repository
public class People implements Standing {
    private static final String INSERT = """
            insert into people (name, password_hash, roles, everything, sites, cameras, created_at, changed_at)
            values (:name, :hash, :roles, :everything, :sites, :cameras, :now, :now) returning *
            """;
    private static final String UPDATE = """
            update people set roles = :roles, everything = :everything, sites = :sites, cameras = :cameras,
                is_active = :active, changed_at = :now
            where person_id = :id returning *
            """;
    private static final String SET_PASSWORD = """
            update people set password_hash = :hash, credentials = credentials + 1, changed_at = :now
            where person_id = :id returning *
            """;
    private static final String OTHER_ADMINS = """
            select count(*) as others from people
            where is_active and everything and 'admin' = any(roles) and person_id <> :id
            """;
    private static final long LOCK = 0x7065_6f70_6c65L;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final Audit audit;

    People(DatabaseClient database, TransactionalOperator transactions, Clock clock, Audit audit) {
        this.audit = audit;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Caller.Kind kind() {
        return Caller.Kind.PERSON;
    }

    @Override
    public Mono<Caller> now(String id) {
        return database.sql("select * from people where person_id = :id")
                .bind("id", Long.valueOf(id))
                .map(People::person)
                .one()
                .filter(Person::active)
                .map(Person::caller);
    }

    Flux<Person> all() {
        return database.sql("select * from people order by name")
                .map(People::person)
                .all();
    }

    /** Fails with {@link PersonNotFound}. */
    Mono<Person> one(long id) {
        return database.sql("select * from people where person_id = :id")
                .bind("id", id)
                .map(People::person)
                .one()
                .switchIfEmpty(Mono.error(() -> new PersonNotFound(id)));
    }

    /** @return empty where there is nobody of that name */
    Mono<Account> named(String name) {
        return database.sql("select * from people where name = :name")
                .bind("name", name)
                .map(row -> new Account(
                        person(row),
                        required(row, "password_hash", String.class),
                        required(row, "credentials", Integer.class)))
                .one();
    }

    /** Fails with {@link PersonConflict} where the name is taken. */
    Mono<Person> add(String name, String hash, Grant grant) {
        return grant.bound(database.sql(INSERT))
                .bind("name", name)
                .bind("hash", hash)
                .bind("now", clock.instant())
                .map(People::person)
                .one()
                .delayUntil(added -> audit.changed(Action.PERSON_ADDED, target(added.id())))
                .as(transactions::transactional)
                .onErrorMap(DuplicateKeyException.class, e -> PersonConflict.nameTaken(name));
    }

    /** Fails with {@link PersonNotFound}, or with {@link PersonConflict} where nobody would be left to do it. */
    Mono<Person> change(long id, Grant grant, boolean active) {
        boolean stays = active && grant.isAdminOfEverything();
        return alone().then(stays ? Mono.empty() : othersLeft(id))
                .then(one(id))
                .flatMap(before -> grant.bound(database.sql(UPDATE))
                        .bind("id", id)
                        .bind("active", active)
                        .bind("now", clock.instant())
                        .map(People::person)
                        .one()
                        .delayUntil(after ->
                                audit.changed(Action.PERSON_CHANGED, target(id), after.differencesFrom(before))))
                .as(transactions::transactional);
    }

    /** Fails with {@link PersonNotFound}. Sessions of the password before are good no more. */
    Mono<Person> setPassword(long id, String hash) {
        return database.sql(SET_PASSWORD)
                .bind("id", id)
                .bind("hash", hash)
                .bind("now", clock.instant())
                .map(People::person)
                .one()
                .switchIfEmpty(Mono.error(() -> new PersonNotFound(id)))
                .delayUntil(changed -> audit.changed(Action.PASSWORD_CHANGED, target(id)))
                .as(transactions::transactional);
    }

    /** Removes somebody with their sessions and tokens. Fails as a change does. */
    Mono<Void> remove(long id) {
        return alone().then(one(id))
                .then(othersLeft(id))
                .then(database.sql("delete from people where person_id = :id")
                        .bind("id", id)
                        .then())
                .then(audit.changed(Action.PERSON_REMOVED, target(id)))
                .as(transactions::transactional);
    }

    Mono<Void> loggedIn(long id) {
        return database.sql("update people set last_login = :now where person_id = :id")
                .bind("id", id)
                .bind("now", clock.instant())
                .then();
    }

    /** Fails where this is the only admin; of somebody who is none, nothing is taken. */
    private Mono<Void> othersLeft(long id) {
        return one(id).filter(person -> person.active() && person.grant().isAdminOfEverything())
                .flatMap(person -> database.sql(OTHER_ADMINS)
                        .bind("id", id)
                        .map(row -> required(row, "others", Long.class))
                        .one())
                .flatMap(others -> others == 0 ? Mono.error(PersonConflict.lastAdmin()) : Mono.empty());
    }

    /** Two admins who make each other less do so one after the other, so that one of them stays. */
    private Mono<Void> alone() {
        return database.sql("select 1 as held from pg_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .fetch()
                .one()
                .then();
    }

    private static Target target(long id) {
        return Target.of("person", id);
    }

    private static Person person(Readable row) {
        return new Person(
                required(row, "person_id", Long.class),
                required(row, "name", String.class),
                Grant.read(row),
                required(row, "is_active", Boolean.class),
                required(row, "created_at", Instant.class),
                required(row, "changed_at", Instant.class),
                row.get("last_login", Instant.class));
    }

    /** @param credentials counts the passwords so far */
    record Account(Person person, String passwordHash, int credentials) {
        @Override
        public String toString() {
            return "Account[" + person + "]";
        }
    }
}
