package io.vigil.capture.roster;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something done again and again on a daemon thread of its own, until stopped. Thread-safe. */
public final class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final Supplier<Duration> turn;
    private final Runnable leave;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Semaphore early = new Semaphore(0);

    /**
     * @param turn done at once, and again as long after each turn's end as it answers
     * @param leave done on the same thread when no turn comes any more
     */
    public Rounds(String name, Supplier<Duration> turn, Runnable leave) {
        this.turn = turn;
        this.leave = leave;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Lets the next turn come at once. While one runs, it is the one after that. */
    public void hurry() {
        early.release();
    }

    /** Interrupts the turn that runs; does not wait for it. Without effect on one that was never started. */
    public void stop() {
        stopped.countDown();
        thread.interrupt();
    }

    /** Waits until the last turn and the leave have ended, or the time is over. */
    public void awaitEnd(Duration longest) {
        try {
            thread.join(Math.max(1, longest.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (stopped.getCount() > 0) {
            rest(turn());
        }
        boolean ignored = Thread.interrupted(); // the leave is not to be cut short by what ended the turns
        leave.run();
    }

    private Duration turn() {
        try {
            return turn.get();
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("a turn failed");
            return AFTER_A_FAULT;
        }
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // whether it was hurried or rested, the next turn is due
    private void rest(Duration duration) {
        try {
            early.tryAcquire(duration.toNanos(), TimeUnit.NANOSECONDS);
            early.drainPermits(); // one turn answers all
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }
}
