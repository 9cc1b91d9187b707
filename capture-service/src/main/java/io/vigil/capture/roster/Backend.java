package io.vigil.capture.roster;

import io.vigil.fault.InvalidSetting;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationUnit;

/**
 * Whom to ask for cameras, and as whom.
 *
 * @param url the backend's base address
 * @param encryptionKey base64 of 32 bytes, with or without {@code base64:} before it
 * @param refreshInterval how often the list is asked for
 * @param timeout how long an answer may take
 */
public record Backend(
        URI url,
        String email,
        String password,
        String encryptionKey,
        @DurationUnit(ChronoUnit.SECONDS) Duration refreshInterval,
        Duration timeout) {

    public Backend {
        if (url == null
                || url.getHost() == null
                || !String.valueOf(url.getScheme()).startsWith("http")) {
            throw new InvalidSetting("vigil.capture.backend.url (BACKEND_URL) is '"
                    + (url == null ? "" : url.getScheme()) + "': set it to the http(s) address of the backend");
        }
        require(email, "email", "MODEL_EMAIL");
        require(password, "password", "MODEL_PASSWORD");
        require(encryptionKey, "encryption-key", "MODEL_ENCRYPTION_KEY");
        new LaravelCrypt(encryptionKey);
    }

    private static void require(@Nullable String value, String key, String variable) {
        if (value == null || value.isBlank()) {
            throw new InvalidSetting("vigil.capture.backend." + key + " (" + variable
                    + ") is empty: set it to what the backend gave this model instance");
        }
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "Backend[" + url.getHost() + ":" + url.getPort() + "]";
    }
}
