package io.vigil.gateway.person;

import io.vigil.gateway.access.Caller;
import java.time.Instant;

/**
 * A login that lasts.
 *
 * @param secret what the browser's cookie holds, and nobody else knows
 * @param endsAt at the latest
 */
public record Session(String secret, Caller caller, Instant endsAt) {
    @Override
    public String toString() {
        return "Session[" + caller.name() + "]";
    }
}
