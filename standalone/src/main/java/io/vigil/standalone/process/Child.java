package io.vigil.standalone.process;

import io.vigil.standalone.process.Status.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One supervised child: started, waited for, restarted with backoff when it dies, until it is stopped. Its thread lives
 * as long as the child may, because the kernel's signal on the launcher's death is tied to the thread that started it.
 */
public final class Child {
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Part part;
    private final Path records;
    private final Watcher watcher;
    private final Clock clock;
    private final Backoff backoff;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CompletableFuture<Status> ready = new CompletableFuture<>();
    private volatile Status status;
    private volatile @Nullable Process process;

    /** @param records the folder where the process id is noted */
    public Child(Part part, Path records, Watcher watcher, Clock clock, Backoff backoff) {
        this.part = part;
        this.records = records;
        this.watcher = watcher;
        this.clock = clock;
        this.backoff = backoff;
        this.status = Status.waiting(part.name(), clock.instant());
        this.thread = new Thread(this::supervise, "child-" + part.name());
    }

    /** Starts the child; completes when it has answered for the first time. */
    public CompletableFuture<Status> start() {
        thread.start();
        return ready;
    }

    public String name() {
        return part.name();
    }

    public Status status() {
        return status;
    }

    /** Ends the process without a farewell, as a crash would; it will be restarted. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    /** Ends the process cleanly, or forcibly after its limit, and returns when it is gone. */
    public void stop() {
        Instant began = clock.instant();
        Process running = noMoreStarts();
        boolean lived = running != null && running.isAlive();
        if (running != null
                && running.isAlive()
                && !Ending.of(running.toHandle(), part.farewell(), part.farewellLimit())) {
            watcher.say(
                    part.name(), "did not stop within " + part.farewellLimit().toSeconds() + " s and was killed");
        }
        joinBriefly();
        become(State.STOPPED, 0, "");
        if (lived) {
            Duration took = Duration.between(began, clock.instant());
            watcher.say(part.name(), "stopped after " + took.toMillis() / 1000.0 + " s");
        }
        ready.cancel(false);
    }

    private void supervise() {
        while (!isStopping()) {
            Instant began = clock.instant();
            String end = live();
            if (isStopping()) {
                return;
            }
            Duration wait = backoff.after(Duration.between(began, clock.instant()));
            become(State.BACKING_OFF, 0, end);
            watcher.say(part.name(), end + "; starting again in " + wait.toMillis() / 1000.0 + " s");
            stopsWithin(wait);
            status = status.restarted();
        }
    }

    /** One life of the child, from start to end; says why it ended. */
    private String live() {
        try {
            Launch launch = part.launch();
            long mark = Files.exists(launch.log()) ? Files.size(launch.log()) : 0;
            Process started = begin(launch);
            if (started == null) {
                return "stopped";
            }
            awaitAnswer(started, clock.instant(), launch.log());
            boolean ended = part.pulse().watch(started, part::lives);
            if (!ended) {
                started.destroyForcibly();
            }
            int exit = started.waitFor();
            Files.deleteIfExists(Leftovers.record(records, part.name()));
            return ended
                    ? LastWords.of(exit, launch.log(), mark)
                    : "lives but does not answer any more, so it was killed";
        } catch (IOException | RuntimeException e) {
            return "could not be started: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private synchronized @Nullable Process noMoreStarts() {
        stopping.countDown();
        return process;
    }

    private synchronized @Nullable Process begin(Launch launch) throws IOException {
        if (isStopping()) {
            return null;
        }
        Process started = launch.start(part.farewell());
        process = started;
        ProcessRecord.of(started.toHandle()).write(Leftovers.record(records, part.name()));
        become(State.STARTING, started.pid(), "");
        return started;
    }

    private void awaitAnswer(Process started, Instant began, Path log) throws InterruptedException {
        boolean told = false;
        while (!started.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
            if (part.answers() && started.isAlive()) {
                becomeReady(started, Duration.between(began, clock.instant()));
                return;
            }
            if (!told && Duration.between(began, clock.instant()).compareTo(PATIENCE) > 0) {
                told = true;
                watcher.say(part.name(), "not ready after " + PATIENCE.toSeconds() + " s, still waiting; see " + log);
            }
        }
    }

    private void becomeReady(Process started, Duration took) {
        if (!isStopping()) {
            become(State.READY, started.pid(), part.address());
            watcher.say(part.name(), "ready after " + took.toMillis() / 1000.0 + " s, " + part.address());
            ready.complete(status);
        }
    }

    private void become(State state, long pid, String detail) {
        status = status.become(state, clock.instant(), pid, detail);
        watcher.changed(status);
    }

    private void joinBriefly() {
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void stopsWithin(Duration wait) {
        try {
            stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
