package io.vigil.scoring.whatif;

import java.time.Duration;
import java.time.Instant;

/**
 * The past that a trial looks at. What began in it is reported; what is read begins earlier, so that whoever stood there
 * at its beginning is known to have stood there, and ends later, so that what began in it can be confirmed.
 *
 * @param from inclusive
 * @param until exclusive
 * @param warmUp how much is read before
 * @param runOut how much is read after
 */
record Range(Instant from, Instant until, Duration warmUp, Duration runOut) {

    Instant start() {
        return from.minus(warmUp);
    }

    Instant end() {
        return until.plus(runOut);
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
