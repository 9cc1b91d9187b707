package io.vigil.gateway.observation;

import io.vigil.gateway.problem.KnownProblem;
import io.vigil.gateway.problem.RetryAfter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Kafka did not acknowledge in time. Nothing may be said to be accepted: whoever sent it is to send it again, and readers
 * tell the repeat by its observation id, because the broker may have it all the same.
 */
public final class KafkaAway extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;

    private static final Duration AGAIN = Duration.ofSeconds(5);

    public KafkaAway(@Nullable Throwable cause) {
        super("Kafka does not answer now; try again shortly", cause, false, false);
    }

    @Override
    public int status() {
        return 503;
    }

    @Override
    public HttpHeaders headers() {
        return RetryAfter.of(AGAIN);
    }
}
