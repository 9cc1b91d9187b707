package io.vigil.gateway.tryout;

import static io.vigil.gateway.database.Rows.nullable;
import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The tests on their way. In the database, because who asks and who runs them may talk to different gateways. */
@Repository
public class Tryouts {
    static final int A_MINUTE = 10;
    static final int AT_ONCE = 3;

    /** An instance that asked so recently is believed to ask again. */
    private static final Duration ASKS = Duration.ofSeconds(30);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration WAITS = Duration.ofSeconds(30);

    private static final String ADD = """
            insert into connection_tests (instance_id, connection_encrypted, masks, asked_by, asked_at)
            select :instance, :connection, coalesce((select masks from camera_network where camera_id = :camera), '[]'),
                :by, :now
            where (select count(*) from connection_tests where asked_by = :by and asked_at > :minute) < :most
                and (select count(*) from connection_tests
                     where instance_id = :instance and over_at is null and asked_at > :waits) < :once
            returning test_id
            """;
    private static final String TAKE = """
            update connection_tests set taken_at = :now
            where test_id = (select test_id from connection_tests
                where instance_id = :instance and taken_at is null and over_at is null and asked_at > :waits
                order by test_id limit 1 for update skip locked)
            returning test_id, connection_encrypted, masks
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DatabaseClient database;
    private final Clock clock;

    public Tryouts(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The instance that serves the camera now. Fails with {@link NobodyTests}. */
    Mono<Long> instanceOf(long camera) {
        return database.sql("""
                        select i.instance_id, i.tests_asked_at > :since as asks from camera_network c
                        join model_instances i on i.instance_id = coalesce(c.stand_in_id, c.model_instance_id)
                        where c.camera_id = :camera
                        """)
                .bind("since", clock.instant().minus(ASKS))
                .bind("camera", camera)
                .map(row -> Boolean.TRUE.equals(row.get("asks", Boolean.class))
                        ? required(row, "instance_id", Long.class)
                        : -1L)
                .one()
                .switchIfEmpty(Mono.error(NobodyTests::unassigned))
                .filter(instance -> instance >= 0)
                .switchIfEmpty(Mono.error(NobodyTests::notThere));
    }

    /** The instance that asked last. Fails with {@link NobodyTests}. */
    Mono<Long> anyInstance() {
        return database.sql("""
                        select instance_id from model_instances where tests_asked_at > :since and is_active
                        order by tests_asked_at desc limit 1
                        """)
                .bind("since", clock.instant().minus(ASKS))
                .map(row -> required(row, "instance_id", Long.class))
                .one()
                .switchIfEmpty(Mono.error(NobodyTests::notThere));
    }

    /**
     * Fails with {@link TooManyTests}.
     *
     * @param camera whose masks hold; null where it is not saved
     */
    Mono<Long> add(long instance, @Nullable Long camera, String sealedConnection, String by) {
        return forget().then(database.sql(ADD)
                .bind("instance", instance)
                .bind("connection", sealedConnection)
                .bind("camera", nullable(camera, Long.class))
                .bind("by", by)
                .bind("now", clock.instant())
                .bind("minute", clock.instant().minus(MINUTE))
                .bind("waits", clock.instant().minus(WAITS))
                .bind("most", A_MINUTE)
                .bind("once", AT_ONCE)
                .map(row -> required(row, "test_id", Long.class))
                .one()
                .switchIfEmpty(Mono.error(TooManyTests::new)));
    }

    /** Notes that the instance asks for tests. */
    public Mono<Void> asks(long instance) {
        return database.sql("update model_instances set tests_asked_at = :now where instance_id = :id")
                .bind("now", clock.instant())
                .bind("id", instance)
                .then();
    }

    /** The next test for the instance, once; empty where there is none. */
    public Mono<Tryout> take(long instance) {
        return database.sql(TAKE)
                .bind("now", clock.instant())
                .bind("instance", instance)
                .bind("waits", clock.instant().minus(WAITS))
                .map(row -> new Tryout(
                        required(row, "test_id", Long.class),
                        required(row, "connection_encrypted", String.class),
                        required(row, "masks", Json.class).asString()))
                .one();
    }

    /** @return false where the instance has no such test under way */
    public Mono<Boolean> answer(long instance, long test, TryoutResult result) {
        return database.sql("""
                        update connection_tests set result = :result
                        where test_id = :test and instance_id = :instance and taken_at is not null and over_at is null
                        """)
                .bind("result", Json.of(JSON.writeValueAsString(result)))
                .bind("test", test)
                .bind("instance", instance)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<Standing> standing(long test) {
        return database.sql("select taken_at is not null as taken, result from connection_tests where test_id = :test")
                .bind("test", test)
                .map(row -> {
                    Json result = row.get("result", Json.class);
                    return new Standing(
                            required(row, "taken", Boolean.class),
                            result == null ? null : JSON.readValue(result.asString(), TryoutResult.class));
                })
                .one();
    }

    /** How far a test is. */
    record Standing(boolean taken, @Nullable TryoutResult result) {}

    /** Ends the test; only that there was one is remembered, for a while. */
    Mono<Void> over(long test) {
        return database.sql("""
                        update connection_tests set over_at = :now, connection_encrypted = null, result = null, masks = '[]'
                        where test_id = :test
                        """).bind("now", clock.instant()).bind("test", test).then();
    }

    private Mono<Void> forget() {
        return database.sql("delete from connection_tests where asked_at < :minute")
                .bind("minute", clock.instant().minus(MINUTE))
                .then();
    }
}
