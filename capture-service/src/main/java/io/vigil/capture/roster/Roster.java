package io.vigil.capture.roster;

import io.vigil.capture.camera.Backoff;
import io.vigil.capture.camera.Camera;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the list of cameras fresh. While the backend is away the last list stays in force. {@link #run()} is for a thread of
 * its own.
 */
public final class Roster implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Roster.class);

    private final ModelApi api;
    private final Assignment assignment;
    private final Duration interval;
    private final Backoff backoff;
    private final Consumer<List<Camera>> listener;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable String complaint;
    private int known = -1;

    public Roster(Backend backend, Backoff backoff, Consumer<List<Camera>> listener) {
        this.api = new ModelApi(backend);
        this.assignment = new Assignment(new LaravelCrypt(backend.encryptionKey()));
        this.interval = backend.refreshInterval();
        this.backoff = backoff;
        this.listener = listener;
    }

    @Override
    public void run() {
        while (stopped.getCount() > 0) {
            rest(refresh() ? interval : backoff.next());
        }
    }

    public void stop() {
        stopped.countDown();
    }

    /** Asks once. @return false where the backend gave no list */
    boolean refresh() {
        try {
            List<Camera> cameras = assignment.read(api.cameras());
            backoff.reset();
            say(cameras.size());
            listener.accept(cameras);
            return true;
        } catch (BackendFailed e) {
            complain(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("list of cameras not taken over");
        }
        return false;
    }

    private void say(int cameras) {
        if (complaint != null || cameras != known) {
            log.atInfo().addKeyValue("cameras", cameras).log("list of cameras received");
        }
        complaint = null;
        known = cameras;
    }

    /** One line for one reason, however often it is met. */
    private void complain(String message) {
        if (!message.equals(complaint)) {
            log.atWarn().log(message);
        }
        complaint = message;
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // whether it was stopped or rested, the loop looks itself
    private void rest(Duration duration) {
        try {
            stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
