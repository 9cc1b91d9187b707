package io.vigil.fault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why a service does not start, where its operator can mend it; the rest is left to Spring. Spring finds
 * it by {@code META-INF/spring.factories}; who does not use Spring never loads it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class FailedStart implements SpringBootExceptionReporter {
    private static final Logger log = LoggerFactory.getLogger(FailedStart.class);

    private final String service;

    /** @param context null where the failure came before there was one */
    FailedStart(@Nullable ConfigurableApplicationContext context) {
        this.service = context == null
                ? "the service"
                : context.getEnvironment().getProperty("spring.application.name", "the service");
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = line(failure);
        line.ifPresent(said -> log.error("{} does not start: {}", service, said));
        return line.isPresent();
    }

    /** What the operator can do about it; empty where it is a fault of the program. */
    public static Optional<String> line(Throwable failure) {
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
