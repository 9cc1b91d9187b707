package io.vigil.gateway.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** When a caller may come again. */
public final class RetryAfter {
    private RetryAfter() {}

    /** The header, in whole seconds as RFC 9110 has them: rounded up, at least one. */
    public static HttpHeaders of(Duration wait) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        return headers;
    }
}
