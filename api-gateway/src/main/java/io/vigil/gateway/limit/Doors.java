package io.vigil.gateway.limit;

import io.vigil.gateway.LimitSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;

/**
 * Doors that wrong credentials close. Credentials that were right lately pass a closed one (they are still checked behind
 * it), so that who guesses from an address does not lock out who is at home there.
 */
final class Doors {
    private final Closures closures;
    private final Slots good;
    private final Clock clock;
    private final long goodFor;

    Doors(LimitSettings settings, Clock clock) {
        this.closures = new Closures(settings.failures(), settings.remembered(), clock);
        this.good = new Slots(settings.remembered());
        this.clock = clock;
        this.goodFor = Duration.ofDays(1).toMillis();
    }

    Duration closedFor(Attempt attempt) {
        Duration closed = closures.closedFor(attempt.address());
        return closed.isZero() || wasGood(attempt) ? Duration.ZERO : closed;
    }

    /** Learns from the answer whether the credentials were right. What is open to all says nothing about them. */
    void judge(Attempt attempt, ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (status != null && status.value() == 401) {
            closures.failed(attempt.address());
        } else if (CallerFilter.isKnown(exchange)
                || (bringsOwnTokens(exchange) && (status == null || status.is2xxSuccessful()))) {
            opened(attempt);
        }
    }

    private static boolean bringsOwnTokens(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return path.startsWith("/api/model/") || path.contains("/cv-callback");
    }

    private void opened(Attempt attempt) {
        if (attempt.credentials() != null) {
            int slot = good.taken(attempt.credentials());
            good.replace(slot, good.get(slot), clock.millis());
        }
    }

    private boolean wasGood(Attempt attempt) {
        Long credentials = attempt.credentials();
        return credentials != null && good.number(credentials) + goodFor > clock.millis();
    }
}
