package io.vigil.gateway.problem;

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
    private static final String AGAIN_SECONDS = "5";

    static Failure of(int status, String detail) {
        return new Failure(status, detail, null, HttpHeaders.EMPTY);
    }

    static Failure ofField(String field, String remedy) {
        return new Failure(400, field + ": " + remedy, field, HttpHeaders.EMPTY);
    }

    /** Something behind the gateway does not answer. Nothing was accepted. */
    static Failure away(String what) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
        return new Failure(503, what + " does not answer now; try again shortly", null, headers);
    }

    Failure with(HttpHeaders more) {
        return new Failure(status, detail, field, more);
    }
}
