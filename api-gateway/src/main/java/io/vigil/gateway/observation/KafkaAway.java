package io.vigil.gateway.observation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Kafka did not acknowledge in time. Nothing may be said to be accepted: whoever sent it is to send it again, and readers
 * tell the repeat by its observation id, because the broker may have it all the same.
 */
public final class KafkaAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** After how long a sender should try again. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    public KafkaAway(@Nullable Throwable cause) {
        super("Kafka does not answer now; try again shortly", cause, false, false);
    }
}
