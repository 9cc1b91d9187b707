package io.vigil.gateway.limit;

import io.vigil.gateway.LimitSettings.Failures;
import java.time.Clock;
import java.time.Duration;

/**
 * Closes the door to who keeps failing, for longer each time. Of each key the last failure (milliseconds since 1970) and
 * the number of failures are kept in one number.
 */
final class Closures {
    private static final int COUNT_BITS = 16;
    private static final long MOST_COUNTED = (1L << COUNT_BITS) - 1;

    private final Slots slots;
    private final Failures settings;
    private final Clock clock;

    Closures(Failures settings, int remembered, Clock clock) {
        this.slots = new Slots(remembered);
        this.settings = settings;
        this.clock = clock;
    }

    /** How long the door stays closed; zero where it is open. */
    Duration closedFor(long key) {
        long number = slots.number(key);
        long over = (number & MOST_COUNTED) - settings.free();
        if (number == 0 || over <= 0 || !settings.isOn()) {
            return Duration.ZERO;
        }
        long most = settings.most().toMillis();
        long closed = Math.min(most, settings.first().toMillis() << Math.min(30, over - 1));
        long left = (number >>> COUNT_BITS) + closed - clock.millis();
        return Duration.ofMillis(Math.max(0, Math.min(left, most)));
    }

    void failed(long key) {
        if (!settings.isOn()) {
            return;
        }
        int slot = slots.taken(key);
        long seen;
        long next;
        do {
            seen = slots.get(slot);
            long now = clock.millis();
            boolean forgiven = (seen >>> COUNT_BITS) + settings.forgetAfter().toMillis() < now;
            long count = forgiven ? 0 : seen & MOST_COUNTED;
            next = now << COUNT_BITS | Math.min(MOST_COUNTED, count + 1);
        } while (!slots.replace(slot, seen, next));
    }
}
