package io.vigil.gateway.outbox;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages written in the same transaction as what they tell of, waiting to be published in that order. */
@Repository
public class Outbox {
    private static final long LOCK = 0x7669_6769_6cL;

    private final DatabaseClient database;

    Outbox(DatabaseClient database) {
        this.database = database;
    }

    /** To be called inside the transaction that makes the message true. */
    public Mono<Void> add(Message message) {
        return database.sql("insert into outbox (topic, key, payload) values (:topic, :key, :payload)")
                .bind("topic", message.topic())
                .bind("key", message.key())
                .bind("payload", nullable(message.payload(), byte[].class))
                .then();
    }

    public Mono<Void> add(List<Message> messages) {
        return Flux.fromIterable(messages).concatMap(this::add).then();
    }

    /** True where this transaction alone may publish until it ends: order needs one publisher at a time. */
    Mono<Boolean> mine() {
        return database.sql("select pg_try_advisory_xact_lock(:lock) as mine")
                .bind("lock", LOCK)
                .map(row -> required(row, "mine", Boolean.class))
                .one();
    }

    Flux<Entry> oldest(int most) {
        return database.sql("select entry_id, topic, key, payload from outbox order by entry_id limit :most")
                .bind("most", most)
                .map(row -> new Entry(
                        required(row, "entry_id", Long.class),
                        new Message(
                                required(row, "topic", String.class),
                                required(row, "key", String.class),
                                row.get("payload", byte[].class))))
                .all();
    }

    /**
     * Whether the publisher was the one before, too. Where it was not, it is from the end of this transaction on, and must
     * look what the one before has left.
     */
    Mono<Boolean> continues(String publisher) {
        return database.sql("""
                        insert into outbox_turn (publisher) values (:publisher)
                        on conflict (single) do update set publisher = excluded.publisher
                        where outbox_turn.publisher <> excluded.publisher
                        """)
                .bind("publisher", publisher)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 0);
    }

    Mono<Void> published(List<Entry> entries) {
        return database.sql("delete from outbox where entry_id = any(:ids)")
                .bind("ids", entries.stream().map(Entry::id).toArray(Long[]::new))
                .then();
    }

    record Entry(long id, Message message) {}
}
