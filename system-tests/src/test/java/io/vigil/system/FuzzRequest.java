package io.vigil.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, and what is wrong with it.
 *
 * @param wrong in words
 * @param target path and query as they are sent
 * @param headers besides Host and the length
 * @param body null for none; a character is a byte
 * @param elsewhere whether the path may be another operation's, or none's
 */
record FuzzRequest(
        String wrong,
        String method,
        String target,
        Map<String, String> headers,
        @Nullable String body,
        boolean elsewhere) {
    private static final int SHOWN = 600;

    static FuzzRequest good(String method, String target, @Nullable String json) {
        Map<String, String> headers = json == null ? Map.of() : Map.of("Content-Type", "application/json");
        return new FuzzRequest("nothing", method, target, headers, json == null ? null : bytes(json), false);
    }

    FuzzRequest with(String wrong, @Nullable String json) {
        return new FuzzRequest(wrong, method, target, headers, json == null ? null : bytes(json), elsewhere);
    }

    FuzzRequest at(String wrong, String otherTarget, boolean maybeElsewhere) {
        return new FuzzRequest(wrong, method, otherTarget, headers, body, maybeElsewhere);
    }

    FuzzRequest header(String wrong, String name, String value) {
        return wrongly(wrong).header(name, value);
    }

    FuzzRequest header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new FuzzRequest(wrong, method, target, more, body, elsewhere);
    }

    FuzzRequest without(String wrong, String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new FuzzRequest(wrong, method, target, fewer, body, elsewhere);
    }

    private FuzzRequest wrongly(String more) {
        return new FuzzRequest(more, method, target, headers, body, elsewhere);
    }

    /** Of text, as UTF-8. */
    static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    /** As it goes over the wire. */
    String text() {
        StringBuilder text =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: vigil\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        if (body != null) {
            text.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return text.append("\r\n").append(body == null ? "" : body).toString();
    }

    /** What is wrong, and enough to send it again. */
    @Override
    public String toString() {
        String text = text();
        return wrong + "\n" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "… (" + text.length() + ")" : text);
    }
}
