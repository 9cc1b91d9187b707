package io.vigil.gateway.tryout;

import io.vigil.gateway.problem.KnownProblem;
import io.vigil.gateway.problem.RetryAfter;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** More connection tests than are allowed at once, or in a minute. */
public final class TooManyTests extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;
    private static final Duration AGAIN = Duration.ofSeconds(15);

    TooManyTests() {
        super("too many connection tests: at most " + Tryouts.A_MINUTE + " a minute, and " + Tryouts.AT_ONCE
                + " at once at one capture service; wait a little");
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public HttpHeaders headers() {
        return RetryAfter.of(AGAIN);
    }
}
