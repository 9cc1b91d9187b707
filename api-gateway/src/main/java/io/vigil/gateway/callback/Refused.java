package io.vigil.gateway.callback;

import io.vigil.gateway.problem.KnownProblem;
import io.vigil.gateway.problem.RetryAfter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A call that is not accepted. The message is the contract's {@code error}: it names the field, and what would do. */
final class Refused extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable Duration retryAfter;

    private Refused(int status, String message, @Nullable Duration retryAfter) {
        super(message, null, false, false); // one a bad call: no stack is worth its price
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** In the contract's own words. */
    static Refused missing(String field) {
        return new Refused(400, "Missing required field: " + field, null);
    }

    static Refused invalid(String field, String wrong, String remedy) {
        return new Refused(400, field + " " + wrong + ": " + remedy, null);
    }

    static Refused unreadable(String why) {
        return new Refused(400, why, null);
    }

    static Refused stranger() {
        return new Refused(401, "Unauthorized: send the callback token as X-CV-Auth-Token", null);
    }

    static Refused unknownCamera(long id) {
        return new Refused(404, "Unknown camera: " + id, null);
    }

    static Refused notJson() {
        return new Refused(415, "Content-Type is not application/json: send JSON and say so", null);
    }

    /** @param what does not answer */
    static Refused away(String what) {
        return new Refused(503, what + " does not answer now: try again shortly", Duration.ofSeconds(5));
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public HttpHeaders headers() {
        return retryAfter == null ? HttpHeaders.EMPTY : RetryAfter.of(retryAfter);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
