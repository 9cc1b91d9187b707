package io.vigil.capture.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Payloads of Laravel's own Encrypter, with what {@code make.php} beside them did to some. Laravel has been asked of each.
 *
 * @param key in base64
 * @param read by Laravel, by what they are
 * @param refused by Laravel, likewise
 */
record LaravelMade(String key, Map<String, Legible> read, Map<String, String> refused) {
    record Legible(String text, String payload) {}

    static LaravelMade load() {
        try (InputStream in = LaravelMade.class.getResourceAsStream("/laravel/payloads.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(in), LaravelMade.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
