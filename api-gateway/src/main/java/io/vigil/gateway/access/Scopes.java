package io.vigil.gateway.access;

import static io.vigil.gateway.database.Rows.required;

import io.vigil.gateway.problem.InvalidField;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What scopes name, in the database. */
@Repository
public class Scopes {
    private static final String OF_SITES = "select camera_id from camera_network where site_id = any(:sites)";
    private static final String ALL_THERE = """
            select (select count(*) from sites where site_id = any(:sites)) = cardinality(:sites)
                and (select count(*) from camera_network where camera_id = any(:cameras)) = cardinality(:cameras)
                as there
            """;

    private final DatabaseClient database;

    Scopes(DatabaseClient database) {
        this.database = database;
    }

    /** The same with the cameras that its sites have now. */
    public Mono<Scope> resolved(Scope scope) {
        if (scope.sites().isEmpty()) {
            return Mono.just(scope);
        }
        return database.sql(OF_SITES)
                .bind("sites", ids(scope.sites()))
                .map(row -> required(row, "camera_id", Long.class))
                .all()
                .collectList()
                .map(cameras -> scope.with(new LinkedHashSet<>(cameras)));
    }

    /** The same caller with the cameras that their sites have now. */
    public Mono<Caller> resolved(Caller caller) {
        return resolved(caller.scope()).map(caller::with);
    }

    /** Fails with {@link InvalidField} where a site or a camera is not there. */
    public Mono<Scope> checked(Scope scope) {
        return database.sql(ALL_THERE)
                .bind("sites", ids(scope.sites()))
                .bind("cameras", ids(scope.cameras()))
                .map(row -> required(row, "there", Boolean.class))
                .one()
                .filter(there -> there)
                .map(there -> scope)
                .switchIfEmpty(Mono.error(() -> new InvalidField("scope", "name sites and cameras that are there")));
    }

    private static Long[] ids(Set<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
