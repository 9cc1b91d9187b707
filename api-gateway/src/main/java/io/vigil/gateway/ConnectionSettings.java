package io.vigil.gateway;

import java.time.Duration;

/**
 * How connections are taken and kept. A time of zero: for ever; a number of zero: no limit.
 *
 * @param most open at once
 * @param perAddress open at once from one IPv4 address or one IPv6 /64 that is no proxy
 * @param idle how long a connection may stay without a request, or with one whose header is not whole
 * @param pause how long the sender of a body may pause
 * @param body how long a body may take as a whole
 * @param stalled how long a piece of an answer may wait for a caller who does not read
 */
public record ConnectionSettings(
        int most, int perAddress, Duration idle, Duration pause, Duration body, Duration stalled) {
    private static final String KEY = "vigil.gateway.connections.";

    public ConnectionSettings {
        check("most", most, most >= 0, "0 or more");
        check("per-address", perAddress, perAddress >= 0, "0 or more");
        check("idle", idle, !idle.isNegative(), "0 or more");
        check("pause", pause, !pause.isNegative(), "0 or more");
        check("body", body, !body.isNegative(), "0 or more");
        check("stalled", stalled, !stalled.isNegative(), "0 or more");
    }

    private static void check(String key, Object value, boolean holds, String remedy) {
        if (!holds) {
            throw new InvalidSetting(KEY + key, "is " + value, "set it to " + remedy);
        }
    }
}
