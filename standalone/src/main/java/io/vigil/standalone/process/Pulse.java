package io.vigil.standalone.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * How a ready child is watched: one that lives but does not answer is as bad as dead.
 *
 * @param interval between two questions
 * @param misses so many unanswered in a row mean that it hangs
 */
public record Pulse(Duration interval, int misses) {

    /** A question each three seconds; with the patience of each, a child that hangs is given up after half a minute. */
    public static Pulse ofChildren() {
        return new Pulse(Duration.ofSeconds(3), 5);
    }

    /** Returns when the process has ended, with true, or hangs, with false. */
    boolean watch(Process process, BooleanSupplier answers) throws InterruptedException {
        int missed = 0;
        while (!process.waitFor(interval.toMillis(), TimeUnit.MILLISECONDS)) {
            missed = answers.getAsBoolean() ? 0 : missed + 1;
            if (missed >= misses) {
                return false;
            }
        }
        return true;
    }
}
