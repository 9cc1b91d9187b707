package io.vigil.gateway.access;

import static io.vigil.gateway.database.Rows.required;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Slows down who guesses passwords: by account, by address and by both, for all gateways together. An attempt counts as failed
 * until it succeeded, so that many at once gain nothing. Says the same of accounts that are not there.
 */
@Repository
public class Lockout {
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final String COUNT = """
            insert into login_failures as known (subject, failures, last_at, blocked_until)
            values (:subject, 1, :now, :now)
            on conflict (subject) do update set (failures, last_at, blocked_until) = (
                select n, :now, case when n < :free then known.blocked_until else :now +
                    interval '1 second' * least(:longest, :first * power(2, least(n - :free, 20))) end
                from (select case when known.last_at < :forgotten then 1 else known.failures + 1 end as n) as next)
            where known.blocked_until <= :now
            returning failures
            """;
    private static final String BLOCKED =
            "select max(blocked_until) as until from login_failures where subject = any(:subjects)";
    private static final String FORGIVE = """
            update login_failures set failures = greatest(failures - 1, 0), blocked_until = least(blocked_until, :now)
            where subject = any(:subjects)
            """;
    private static final String FORGET =
            "delete from login_failures where last_at < :forgotten and blocked_until < :now";

    private final DatabaseClient database;
    private final Clock clock;

    public Lockout(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** To be called before the password is looked at. Fails with {@link NotKnown}. */
    public Mono<Void> attempt(String account, ServerHttpRequest request) {
        return Flux.fromIterable(subjects(account, request).entrySet())
                .concatMap(subject -> count(subject.getKey(), subject.getValue()))
                .then();
    }

    /** Whether nobody is let in now, not even with the right password. Fails with {@link NotKnown}. */
    public Mono<Void> admitted(String account, ServerHttpRequest request) {
        return until(subjects(account, request).keySet().toArray(String[]::new));
    }

    /** The attempt was no failure. */
    public Mono<Void> succeeded(String account, ServerHttpRequest request) {
        Instant now = clock.instant();
        return database.sql(FORGIVE)
                .bind("now", now)
                .bind("subjects", subjects(account, request).keySet().toArray(String[]::new))
                .then()
                .then(database.sql("delete from login_failures where subject = :both")
                        .bind("both", both(account, address(request)))
                        .then())
                .then(database.sql(FORGET)
                        .bind("now", now)
                        .bind("forgotten", now.minus(FORGOTTEN_AFTER))
                        .then());
    }

    private Mono<Void> count(String subject, Backoff backoff) {
        Instant now = clock.instant();
        return database.sql(COUNT)
                .bind("subject", subject)
                .bind("now", now)
                .bind("forgotten", now.minus(FORGOTTEN_AFTER))
                .bind("free", backoff.free())
                .bind("first", seconds(backoff.first()))
                .bind("longest", seconds(backoff.longest()))
                .map(row -> required(row, "failures", Integer.class))
                .one()
                .switchIfEmpty(Mono.defer(() -> until(subject).then(Mono.error(NotKnown.tooOften(backoff.first())))))
                .then();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private Mono<Void> until(String... subjects) {
        return database.sql(BLOCKED)
                .bind("subjects", subjects)
                .map(row -> Optional.ofNullable(row.get("until", Instant.class)))
                .one()
                .flatMap(Mono::justOrEmpty)
                .map(until -> Duration.between(clock.instant(), until))
                .filter(wait -> !wait.isNegative() && !wait.isZero())
                .flatMap(wait -> Mono.error(NotKnown.tooOften(wait)));
    }

    private static Map<String, Backoff> subjects(String account, ServerHttpRequest request) {
        String address = address(request);
        Map<String, Backoff> subjects = new LinkedHashMap<>();
        subjects.put(both(account, address), Backoff.BOTH);
        subjects.put("address " + address, Backoff.ADDRESS);
        subjects.put("account " + shortened(account), Backoff.ACCOUNT);
        return subjects;
    }

    private static String both(String account, String address) {
        return "both " + address + " " + shortened(account);
    }

    /** A name of any length that somebody made up costs no more room than another. */
    private static String shortened(String account) {
        return HexFormat.of().formatHex(Secrets.sha256(account), 0, 16);
    }

    /** Of IPv6 the network, within which one caller has all the addresses they like. */
    private static String address(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        if (address == null) {
            return "unknown";
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 16
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) + "/64"
                : address.getHostAddress();
    }
}
