package io.vigil.gateway.live;

import java.time.Clock;
import java.util.function.Predicate;

/** Lets so many items a second pass, evenly. Not thread-safe. */
final class Thinning<T> implements Predicate<T> {
    private final Clock clock;
    private final double apart;
    private double due;

    Thinning(double perSecond, Clock clock) {
        this.apart = 1_000 / perSecond;
        this.clock = clock;
    }

    @Override
    public boolean test(T item) {
        double now = clock.millis();
        boolean sound = Math.abs(now - due) <= apart; // else it is the first, or after a pause, or the clock was set
        if (sound && now < due - apart / 4) {
            return false;
        }
        due = sound ? due + apart : now + apart;
        return true;
    }
}
