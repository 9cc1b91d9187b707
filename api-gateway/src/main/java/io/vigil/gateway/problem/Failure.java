package io.vigil.gateway.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a caller is told of a failure.
 *
 * @param status of HTTP
 * @param detail one line with the remedy
 * @param field the field to blame, where one is
 * @param headers besides
 */
record Failure(int status, String detail, @Nullable String field, HttpHeaders headers) {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    static Failure of(int status, String detail) {
        return new Failure(status, detail, null, HttpHeaders.EMPTY);
    }

    static Failure ofField(String field, String remedy) {
        return new Failure(400, field + ": " + remedy, field, HttpHeaders.EMPTY);
    }

    /** Something behind the gateway does not answer. Nothing was accepted. */
    static Failure away(String what) {
        return new Failure(503, what + " does not answer now; try again shortly", null, RetryAfter.of(AGAIN));
    }

    Failure with(HttpHeaders more) {
        return new Failure(status, detail, field, more);
    }
}
