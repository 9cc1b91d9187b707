package io.vigil.gateway.instance;

import static io.vigil.gateway.database.Rows.required;

import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Which sites want their cameras taken over when the instance that serves them falls silent. */
@Repository
class SiteFailovers {
    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Audit audit;

    SiteFailovers(DatabaseClient database, TransactionalOperator transactions, Audit audit) {
        this.database = database;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Empty where there is no such site. */
    Mono<Boolean> of(long site) {
        return database.sql("select failover from sites where site_id = :id")
                .bind("id", site)
                .map(row -> required(row, "failover", Boolean.class))
                .one();
    }

    /** Empty where there is no such site. */
    Mono<Boolean> change(long site, boolean failover) {
        return database.sql("update sites set failover = :failover where site_id = :id returning failover")
                .bind("id", site)
                .bind("failover", failover)
                .map(row -> required(row, "failover", Boolean.class))
                .one()
                .delayUntil(changed -> audit.changed(Action.SITE_CHANGED, Target.of("site", site), "failover"))
                .as(transactions::transactional);
    }
}
