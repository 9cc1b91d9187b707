package io.vigil.gateway.problem;

import java.util.Locale;
import java.util.Map;

/** A failure as its caller reads it, in the envelope that its path has. */
public record Told(String envelope, String contentType, Map<String, Object> body) {

    public static Told of(String path, int status, String detail) {
        Envelope envelope = Envelope.of(path);
        return new Told(
                envelope.name().toLowerCase(Locale.ROOT),
                envelope.type().toString(),
                envelope.body(Failure.of(status, detail)));
    }
}
