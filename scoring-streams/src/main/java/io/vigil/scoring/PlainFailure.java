package io.vigil.scoring;

import io.vigil.topic.BrokerUnreachable;
import io.vigil.topic.TopicsDiffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells a start that failed for a reason that a person can remove in one line, without a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PlainFailure implements SpringBootExceptionReporter {
    private static final Logger log = LoggerFactory.getLogger(ScoringApplication.class);

    @Override
    public boolean reportException(Throwable failure) {
        Throwable plain = plain(failure);
        if (plain == null) {
            return false;
        }
        log.error("scoring-streams does not start: {}", plain.getMessage());
        return true;
    }

    private static @Nullable Throwable plain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean ours = cause instanceof IllegalArgumentException
                    && String.valueOf(cause.getMessage()).startsWith("vigil.");
            if (ours || cause instanceof TopicsDiffer || cause instanceof BrokerUnreachable) {
                return cause;
            }
        }
        return null;
    }
}
