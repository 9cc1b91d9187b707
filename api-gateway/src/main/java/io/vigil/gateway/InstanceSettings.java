package io.vigil.gateway;

import java.time.Duration;

/**
 * How long model instances may be silent.
 *
 * @param warnAfter the longest time between two heartbeats that is nothing to speak of
 * @param inactiveAfter from when on its cameras count as not watched
 * @param checkEvery how often the gateway looks
 */
public record InstanceSettings(Duration warnAfter, Duration inactiveAfter, Duration checkEvery) {

    public InstanceSettings {
        checked("warn-after", warnAfter, warnAfter.toMillis() >= 1_000, "1s or more");
        checked("inactive-after", inactiveAfter, inactiveAfter.compareTo(warnAfter) > 0, "more than warn-after");
        checked("check-every", checkEvery, checkEvery.toMillis() >= 100, "100ms or more");
    }

    private static void checked(String key, Duration value, boolean holds, String remedy) {
        if (!holds) {
            throw new InvalidSetting("vigil.gateway.instances." + key, "is " + value, "set it to " + remedy);
        }
    }
}
