package io.vigil.gateway.limit;

import io.vigil.gateway.problem.KnownProblem;
import io.vigil.gateway.problem.RetryAfter;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** Somebody asks for more than anybody may: 429, and when to come again. */
public final class TooMany extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooMany(String what, Duration wait) {
        super(what + ": try again after the time in Retry-After", null, false, false);
        this.wait = wait;
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public HttpHeaders headers() {
        return RetryAfter.of(wait);
    }
}
