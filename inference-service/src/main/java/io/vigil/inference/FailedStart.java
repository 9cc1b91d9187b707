package io.vigil.inference;

import io.vigil.fault.StartFault;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the service does not start, where its operator can mend it; the rest is left to Spring. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FailedStart implements SpringBootExceptionReporter {
    private static final Logger log = LoggerFactory.getLogger(FailedStart.class);

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = line(failure);
        line.ifPresent(said -> log.error("inference-service does not start: {}", said));
        return line.isPresent();
    }

    static Optional<String> line(Throwable failure) {
        return StartFault.line(failure, FailedStart::ofSpring);
    }

    private static Optional<String> ofSpring(Throwable cause) {
        if (cause instanceof PortInUseException taken) {
            return Optional.of(StartFault.portTaken(taken.getPort()));
        }
        if (cause instanceof BindException binding && binding.getProperty() != null) {
            String key = binding.getProperty().getName().toString();
            return Optional.of(
                    StartFault.notUnderstood(key, binding.getProperty().getValue(), binding));
        }
        return Optional.empty();
    }
}
