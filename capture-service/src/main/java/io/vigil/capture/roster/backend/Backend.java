package io.vigil.capture.roster.backend;

import io.vigil.capture.certificate.Certificates;
import io.vigil.capture.roster.LaravelCrypt;
import io.vigil.fault.InvalidSetting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationUnit;

/**
 * Whom to ask for cameras, and as whom. All of it is looked at only where the list comes from a backend.
 *
 * @param url the backend's base address
 * @param encryptionKey base64 of 32 bytes, with or without {@code base64:} before it
 * @param heartbeatInterval how often the backend is told which cameras are served
 * @param timeout how long an answer may take
 * @param caFile certificates in PEM to trust instead of Java's own, or nothing
 */
public record Backend(
        @Nullable URI url,
        String email,
        String password,
        String encryptionKey,
        @DurationUnit(ChronoUnit.SECONDS) Duration heartbeatInterval,
        Duration timeout,
        @Nullable String caFile) {
    private static final String KEY = "vigil.capture.backend.";

    /** @throws InvalidSetting naming key, value and remedy */
    public void verify() {
        if (url == null || url.getHost() == null || !isHttp(url)) {
            throw new InvalidSetting(KEY + "url (BACKEND_URL) is '" + (url == null ? "" : url.getScheme())
                    + "': set it to the http(s) address of the backend");
        }
        require(email, "email", "MODEL_EMAIL");
        require(password, "password", "MODEL_PASSWORD");
        require(encryptionKey, "encryption-key", "MODEL_ENCRYPTION_KEY");
        crypt();
        positive(heartbeatInterval, "heartbeat-interval (HEARTBEAT_INTERVAL)");
        positive(timeout, "timeout");
        try {
            authorities().ifPresent(Certificates::context);
        } catch (IllegalStateException e) {
            throw new InvalidSetting(KEY + "ca-file", caFile, "set it to a readable file of certificates in PEM");
        }
    }

    LaravelCrypt crypt() {
        return new LaravelCrypt(encryptionKey, KEY + "encryption-key (MODEL_ENCRYPTION_KEY)");
    }

    /** Empty: Java's own. */
    Optional<Certificates> authorities() {
        return caFile == null || caFile.isBlank() ? Optional.empty() : Optional.of(new Certificates(Path.of(caFile)));
    }

    /** @param path below the base address */
    URI at(String path) {
        return URI.create(Objects.requireNonNull(url).toString().replaceFirst("/+$", "") + path);
    }

    private static boolean isHttp(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    }

    private static void require(@Nullable String value, String key, String variable) {
        if (value == null || value.isBlank()) {
            throw new InvalidSetting(
                    KEY + key + " (" + variable + ") is empty: set it to what the backend gave this model instance");
        }
    }

    private static void positive(Duration value, String key) {
        if (value.isNegative() || value.isZero()) {
            throw new InvalidSetting(KEY + key, value, "set it to a duration above zero, such as 60s");
        }
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return url == null ? "Backend[]" : "Backend[" + url.getHost() + ":" + url.getPort() + "]";
    }
}
