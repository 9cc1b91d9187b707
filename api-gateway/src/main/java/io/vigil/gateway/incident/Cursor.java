package io.vigil.gateway.incident;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** The last incident of a page. Its text is for the API alone to understand. */
record Cursor(Instant startTime, String id) {

    static Cursor at(Incident incident) {
        return new Cursor(incident.startTime(), incident.id());
    }

    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length == 2 && parts[1].indexOf('\0') < 0) {
                return new Cursor(Instant.parse(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // told below
        }
        throw new InvalidIncidentQuery("cursor", "use the 'next' of the page before, unchanged");
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((startTime + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
