package io.vigil.capture.roster.backend;

import io.vigil.capture.camera.Backoff;
import io.vigil.capture.roster.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The token, and the one place that logs in: once, however many threads miss it, and after a refusal not again before a
 * pause that grows. Thread-safe.
 */
final class Bearer {
    private final Supplier<String> login;
    private final Backoff pauses;
    private final Clock clock;
    private @Nullable String token;
    private @Nullable String refusal;
    private Instant notBefore = Instant.MIN;
    private boolean retired;

    /**
     * @param login gives a fresh token, or is {@link Unavailable} with a pause where it was refused
     * @param pauses between refused logins
     */
    Bearer(Supplier<String> login, Backoff pauses, Clock clock) {
        this.login = login;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** @throws Unavailable where there is none */
    synchronized String token() {
        return token != null ? token : fresh();
    }

    /** A token other than the refused one, which another thread may have got already. */
    synchronized String insteadOf(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
        return token();
    }

    /** A call with that token succeeded. */
    synchronized void honoured() {
        pauses.reset();
    }

    /** A token that was refused though it was fresh: logging in again at once would go on for ever. */
    synchronized Unavailable refusedThoughFresh(String fresh) {
        if (fresh.equals(token)) {
            token = null;
        }
        return hold(new Unavailable("the backend refuses the token that it has just given: see its log"));
    }

    /** The token, for good: there is no login any more. */
    synchronized Optional<String> retire() {
        retired = true;
        Optional<String> last = Optional.ofNullable(token);
        token = null;
        return last;
    }

    private String fresh() {
        if (retired) {
            throw new Unavailable("the login has ended");
        }
        Instant now = clock.instant();
        if (refusal != null && now.isBefore(notBefore)) {
            throw new Unavailable(refusal, Duration.between(now, notBefore));
        }
        refusal = null;
        try {
            String fresh = login.get();
            token = fresh;
            return fresh;
        } catch (Unavailable e) {
            throw e.pause().isZero() ? e : hold(e);
        }
    }

    private Unavailable hold(Unavailable refused) {
        Duration pause = pauses.next();
        pause = pause.compareTo(refused.pause()) > 0 ? pause : refused.pause();
        notBefore = clock.instant().plus(pause);
        refusal = refused.getMessage();
        return new Unavailable(refused.getMessage(), pause);
    }
}
