package io.vigil.gateway.page;

import io.vigil.gateway.problem.InvalidField;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The last entry of a page in a list by time. Its text is for the API alone to understand. */
public record Cursor(Instant at, String id) {

    /** Fails with {@link InvalidField}. */
    public static @Nullable Cursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length == 2 && parts[1].indexOf('\0') < 0) {
                return new Cursor(Instant.parse(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // told below
        }
        throw new InvalidField("cursor", "use the 'next' of the page before, unchanged");
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
