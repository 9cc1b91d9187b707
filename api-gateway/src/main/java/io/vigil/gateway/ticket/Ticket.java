package io.vigil.gateway.ticket;

import io.vigil.gateway.access.Caller;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A caller's leave to open one path.
 *
 * @param caller as they were when it was made, the cameras of their sites not listed
 * @param cameras the query parameter of that name, exactly
 */
record Ticket(Caller caller, String path, @Nullable String cameras, Instant expiresAt) {

    boolean opens(ServerHttpRequest request, Instant now) {
        String asked = request.getQueryParams().getFirst("cameras");
        return now.isBefore(expiresAt)
                && path.equals(request.getURI().getRawPath())
                && Optional.ofNullable(cameras).equals(Optional.ofNullable(asked));
    }
}
