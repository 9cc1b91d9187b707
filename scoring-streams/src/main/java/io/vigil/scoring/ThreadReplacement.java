package io.vigil.scoring;

import io.vigil.wire.RegistryUnreachable;
import io.vigil.wire.SchemaNotRegistered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that died of something that passes, after a short wait; nothing is lost, because what it had
 * not committed is read again. What does not pass (a missing topic, refused credentials), or too many deaths in a
 * minute, ends the client, and the process with it.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final int MOST = 30;

    private final Clock clock;
    private final CountDownLatch closing;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    /** @param closing ends the wait early */
    ThreadReplacement(Clock clock, CountDownLatch closing) {
        this.clock = clock;
        this.closing = closing;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable death) {
        Throwable cause = telling(death);
        if (lasts(cause) || tooMany()) {
            log.atError()
                    .addKeyValue("cause", cause.getMessage())
                    .setCause(death)
                    .log("streams stop");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        log.atWarn()
                .addKeyValue("cause", cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .log("stream thread is replaced");
        pause();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** The cause that a person can act on, or the deepest. */
    private static Throwable telling(Throwable death) {
        Throwable cause = death;
        while (cause.getCause() != null && !(cause instanceof RegistryUnreachable) && !lasts(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean lasts(Throwable cause) {
        return cause instanceof MissingSourceTopicException
                || cause instanceof SchemaNotRegistered
                || cause instanceof AuthorizationException
                || cause instanceof AuthenticationException;
    }

    private synchronized boolean tooMany() {
        Instant now = clock.instant();
        deaths.addLast(now);
        deaths.removeIf(death -> death.isBefore(now.minus(MEMORY)));
        return deaths.size() > MOST;
    }

    private void pause() {
        try {
            boolean closed = closing.await(WAIT.toMillis(), TimeUnit.MILLISECONDS);
            log.atDebug().addKeyValue("closing", closed).log("the wait is over");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
