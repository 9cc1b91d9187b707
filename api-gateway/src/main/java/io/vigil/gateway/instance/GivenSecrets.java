package io.vigil.gateway.instance;

import io.vigil.gateway.access.RandomSecret;
import io.vigil.gateway.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Secrets as an admin gives them, or not.
 *
 * @param password null: one is made
 * @param encryptionKey 32 bytes in base64, with or without {@code base64:} before it; null: one is made
 */
record GivenSecrets(@Nullable String password, @Nullable String encryptionKey) {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;

    GivenSecrets {
        if (password != null && (password.length() < SHORTEST || password.length() > LONGEST)) {
            throw new InvalidField(
                    "password",
                    "give it " + SHORTEST + " to " + LONGEST + " characters, or leave it out to have one made");
        }
        if (encryptionKey != null) {
            check(encryptionKey);
        }
    }

    private static void check(String key) {
        try {
            new LaravelPayload(key);
        } catch (IllegalArgumentException e) {
            throw new InvalidField("encryptionKey", "give 32 bytes in base64, or leave it out to have one made");
        }
    }

    NewSecrets orMade() {
        return new NewSecrets(
                password == null ? RandomSecret.next() : password,
                password == null,
                encryptionKey == null ? RandomSecret.key() : encryptionKey.strip(),
                encryptionKey == null);
    }

    @Override
    public String toString() {
        return "GivenSecrets[]";
    }
}
