package io.vigil.gateway.site;

import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.spi.Readable;
import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import io.vigil.gateway.camera.Cameras;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sites. A changed zone and the messages that tell of it for each camera are one transaction. */
@Repository
class Sites {
    private static final String READ = """
            select s.site_id, s.name, s.time_zone,
                (select count(*) from camera_network c where c.site_id = s.site_id) as cameras
            from sites s
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Cameras cameras;
    private final Audit audit;

    Sites(DatabaseClient database, TransactionalOperator transactions, Cameras cameras, Audit audit) {
        this.database = database;
        this.transactions = transactions;
        this.cameras = cameras;
        this.audit = audit;
    }

    Flux<Site> all() {
        return database.sql(READ + "order by s.name, s.site_id")
                .map(Sites::site)
                .all();
    }

    /** Fails with {@link SiteNotFound}. */
    Mono<Site> one(long id) {
        return database.sql(READ + "where s.site_id = :id")
                .bind("id", id)
                .map(Sites::site)
                .one()
                .switchIfEmpty(Mono.error(() -> new SiteNotFound(id)));
    }

    /** Fails with {@link SiteConflict}. */
    Mono<Site> add(SiteDraft draft) {
        return database.sql("insert into sites (name, time_zone) values (:name, :zone) returning site_id")
                .bind("name", draft.name())
                .bind("zone", draft.timeZone())
                .map(row -> required(row, "site_id", Long.class))
                .one()
                .delayUntil(id -> audit.changed(Action.SITE_ADDED, Target.of("site", id)))
                .as(transactions::transactional)
                .onErrorMap(DuplicateKeyException.class, e -> SiteConflict.taken(draft.name()))
                .flatMap(this::one);
    }

    /** Fails with {@link SiteNotFound} or {@link SiteConflict}. */
    Mono<Site> change(long id, SiteDraft draft) {
        return cameras.alone()
                .then(one(id))
                .flatMap(before -> write(id, draft)
                        .then(cameras.moved(id, draft.timeZone()))
                        .then(audit.changed(Action.SITE_CHANGED, Target.of("site", id), draft.differingFrom(before))))
                .as(transactions::transactional)
                .then(one(id));
    }

    private Mono<Void> write(long id, SiteDraft draft) {
        return database.sql("update sites set name = :name, time_zone = :zone where site_id = :id")
                .bind("name", draft.name())
                .bind("zone", draft.timeZone())
                .bind("id", id)
                .then()
                .onErrorMap(DuplicateKeyException.class, e -> SiteConflict.taken(draft.name()));
    }

    /** Fails with {@link SiteNotFound} or {@link SiteConflict}. */
    Mono<Void> remove(long id) {
        return cameras.alone()
                .then(one(id))
                .filter(site -> site.cameras() == 0)
                .switchIfEmpty(Mono.error(() -> SiteConflict.inUse(id)))
                .then(database.sql("delete from sites where site_id = :id")
                        .bind("id", id)
                        .fetch()
                        .rowsUpdated())
                .then(audit.changed(Action.SITE_REMOVED, Target.of("site", id)))
                .as(transactions::transactional);
    }

    private static Site site(Readable row) {
        return new Site(
                required(row, "site_id", Long.class),
                required(row, "name", String.class),
                required(row, "time_zone", String.class),
                required(row, "cameras", Long.class));
    }
}
