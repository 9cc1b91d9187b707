package io.vigil.gateway.access;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** Which answers have no end of their own: those that an {@code <img>} or a WebSocket opens. */
public final class Endless {
    private Endless() {}

    /** @param path without a query */
    public static boolean isAt(String path) {
        return Rules.of(HttpMethod.GET, PathContainer.parsePath(path))
                .map(Rule::lasting)
                .orElse(false);
    }
}
