package io.vigil.gateway.limit;

import io.vigil.gateway.problem.KnownProblem;
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

    /** Whole seconds, rounded up, as Retry-After has it. */
    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, (wait.toMillis() + 999) / 1_000)));
        return headers;
    }
}
