package io.vigil.gateway.start;

import io.vigil.gateway.InvalidSetting;
import io.vigil.gateway.database.DatabaseUnusable;
import io.vigil.topic.BrokerUnreachable;
import io.vigil.topic.TopicsDiffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the gateway does not start, where the cause is one that its operator can remove. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneLineFailure implements SpringBootExceptionReporter {
    private static final Logger log = LoggerFactory.getLogger(OneLineFailure.class);

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PortInUseException taken) {
                log.error("server.port {} is taken: stop what listens there, or set another port", taken.getPort());
                return true;
            }
            if (isForTheOperator(at)) {
                log.error("{}", at.getMessage());
                return true;
            }
        }
        return false;
    }

    private static boolean isForTheOperator(Throwable failure) {
        return failure instanceof InvalidSetting
                || failure instanceof DatabaseUnusable
                || failure instanceof TopicsDiffer
                || failure instanceof BrokerUnreachable;
    }
}
