package io.vigil.capture.roster.backend;

import io.vigil.capture.camera.Backoff;
import io.vigil.capture.roster.Complaint;
import io.vigil.capture.roster.Rounds;
import io.vigil.capture.roster.Unavailable;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the backend which cameras are served, on a thread of its own so that no slow list delays it. One that failed is made
 * good before the next is due: two missed in a row and the backend takes this instance for dead.
 */
final class Heartbeat {
    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final ModelApi api;
    private final Supplier<? extends Collection<String>> served;
    private final Duration interval;
    private final Runnable changed;
    private final Backoff backoff = new Backoff(FIRST_RETRY, LONGEST_RETRY, new Random());
    private final Complaint complaint = new Complaint(log);
    private final Rounds rounds = new Rounds("heartbeat", this::beat, () -> {});

    /**
     * @param served the ids of the cameras that are captured now
     * @param changed called when the backend says that these are not the ones that it has assigned
     */
    Heartbeat(ModelApi api, Supplier<? extends Collection<String>> served, Duration interval, Runnable changed) {
        this.api = api;
        this.served = served;
        this.interval = interval;
        this.changed = changed;
    }

    void start() {
        rounds.start();
    }

    void stop() {
        rounds.stop();
    }

    private Duration beat() {
        long began = System.nanoTime();
        try {
            List<Object> ids = served.get().stream().map(Heartbeat::asListed).toList();
            if (api.heartbeat(ids)) {
                changed.run();
            }
            backoff.reset();
            if (complaint.end()) {
                log.atInfo().log("the backend hears the heartbeat again");
            }
            Duration left = interval.minusNanos(System.nanoTime() - began);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (Unavailable e) {
            complaint.about(e.getMessage());
            Duration retry = backoff.next();
            retry = retry.compareTo(interval) < 0 ? retry : interval;
            return retry.compareTo(e.pause()) > 0 ? retry : e.pause();
        }
    }

    /** A number where the backend has numbers. */
    private static Object asListed(String id) {
        return id.matches("0|[1-9]\\d{0,17}") ? (Object) Long.valueOf(id) : id;
    }
}
