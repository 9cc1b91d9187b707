package io.vigil.gateway.instance;

import io.vigil.gateway.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * What a model instance is to be, without its secrets.
 *
 * @param allowedAddress where it may call from: addresses or CIDR blocks, comma-separated
 * @param capacity how many cameras it can serve; null is any number
 * @param enabled false closes it at once, tokens and all
 */
record InstanceDraft(
        String name,
        String email,
        String allowedAddress,
        @Nullable Integer capacity,
        boolean enabled) {
    private static final int LONGEST = 200;
    private static final int MOST = 100_000;

    InstanceDraft {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST || hasControls(name)) {
            throw new InvalidField("name", "give it a name of 1 to " + LONGEST + " characters");
        }
        if (!email.matches("[^\\s@]+@[^\\s@]+") || email.length() > LONGEST || hasControls(email)) {
            throw new InvalidField("email", "give it an address such as model1@system.local to log in by");
        }
        if (capacity != null && (capacity < 0 || capacity > MOST)) {
            throw new InvalidField("capacity", "say how many cameras it can serve, 0 to " + MOST + ", or leave it out");
        }
        new AllowedAddress(allowedAddress).check();
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
