package io.vigil.fault;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/** Finds what is to be said of a start that failed, where the operator can do something about it. */
public final class StartFault {

    private StartFault() {}

    /**
     * The line of the first fault among the failure and its causes.
     *
     * @param framework knows the faults of the framework that the program is started by
     * @return empty where it is a fault of the program
     */
    public static Optional<String> line(Throwable failure, Function<Throwable, Optional<String>> framework) {
        return first(failure, StartFault::ours)
                .or(() -> first(failure, StartFault::kafkas))
                .or(() -> first(failure, framework));
    }

    public static String portTaken(int port) {
        return new InvalidSetting("server.port", port, "another program listens there; end it, or set another port")
                .getMessage();
    }

    /** @param cause what the value's type had to say, however deep */
    public static String notUnderstood(String key, Object value, Throwable cause) {
        return new InvalidSetting(key, value, "correct it (" + summary(root(cause)) + ")").getMessage();
    }

    private static Optional<String> first(Throwable failure, Function<Throwable, Optional<String>> knowledge) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(knowledge)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> ours(Throwable cause) {
        return cause instanceof OperatorFault fault ? Optional.of(fault.getMessage()) : Optional.empty();
    }

    /** Kafka's clients wrap what is wrong with their settings; the innermost of them says it. */
    private static Optional<String> kafkas(Throwable cause) {
        if (!isOfSettings(cause)) {
            return Optional.empty();
        }
        String said = summary(cause);
        String key = said.contains("bootstrap") ? "vigil.kafka.bootstrap-servers" : "vigil.kafka.properties";
        return Optional.of(key + " cannot be used: " + said + "; correct it");
    }

    private static boolean isOfSettings(Throwable cause) {
        return cause instanceof ConfigException
                || (cause.getClass() == KafkaException.class && !(cause.getCause() instanceof KafkaException));
    }

    private static Throwable root(Throwable cause) {
        return cause.getCause() == null ? cause : root(cause.getCause());
    }

    private static String summary(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
