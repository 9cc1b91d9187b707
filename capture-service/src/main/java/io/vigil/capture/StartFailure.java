package io.vigil.capture;

import io.vigil.topic.BrokerUnreachable;
import io.vigil.topic.TopicsDiffer;
import io.vigil.wire.RegistryUnreachable;
import io.vigil.wire.SchemaNotRegistered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line what keeps the service from starting, where the cause is one that somebody can mend. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {
    private static final Logger log = LoggerFactory.getLogger(StartFailure.class);

    /** For Spring, which offers the context. */
    StartFailure(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isMendable(cause)) {
                log.atError().log("capture-service cannot start: {}", cause.getMessage());
                return true;
            }
        }
        return false;
    }

    private static boolean isMendable(Throwable cause) {
        return cause instanceof TopicsDiffer
                || cause instanceof BrokerUnreachable
                || cause instanceof SchemaNotRegistered
                || cause instanceof RegistryUnreachable
                || (cause instanceof IllegalArgumentException
                        && String.valueOf(cause.getMessage()).startsWith("vigil."));
    }
}
