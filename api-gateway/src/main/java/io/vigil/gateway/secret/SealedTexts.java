package io.vigil.gateway.secret;

import static io.vigil.gateway.database.Rows.required;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sealed texts of the database, by the key that sealed them. */
@Repository
class SealedTexts {
    private final DatabaseClient database;

    SealedTexts(DatabaseClient database) {
        this.database = database;
    }

    record Sealed(long id, String text) {}

    /** How many texts begin otherwise. */
    Mono<Long> left(SealedColumn column, String prefix) {
        return database.sql("select count(*) as many from " + column.table() + " where " + column.column()
                        + " is not null and not starts_with(" + column.column() + ", :prefix)")
                .bind("prefix", prefix)
                .map(row -> required(row, "many", Long.class))
                .one();
    }

    /** The next texts, by id, that begin otherwise. */
    Flux<Sealed> others(SealedColumn column, String prefix, long after, int most) {
        return database.sql("select " + column.id() + " as id, " + column.column() + " as text from " + column.table()
                        + " where " + column.id() + " > :after and " + column.column()
                        + " is not null and not starts_with("
                        + column.column() + ", :prefix) order by " + column.id() + " limit :most")
                .bind("after", after)
                .bind("prefix", prefix)
                .bind("most", most)
                .map(row -> new Sealed(required(row, "id", Long.class), required(row, "text", String.class)))
                .all();
    }

    /** @return whether it was written: not where somebody changed it meanwhile, who sealed with the current key */
    Mono<Boolean> replace(SealedColumn column, Sealed old, String sealed) {
        return database.sql("update " + column.table() + " set " + column.column() + " = :sealed where " + column.id()
                        + " = :id and " + column.column() + " = :old")
                .bind("sealed", sealed)
                .bind("id", old.id())
                .bind("old", old.text())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }
}
