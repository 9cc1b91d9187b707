package io.vigil.gateway.limit;

import io.vigil.gateway.address.CallerAddress;
import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A request that brings credentials. Passwords and tokens are counted apart, so that a program with an old token does not
 * keep the people of its address from logging in.
 *
 * @param address whose failures are counted
 * @param credentials these from there, or null where they are in the body
 */
record Attempt(long address, @Nullable Long credentials) {
    private static final Set<String> LOGINS = Set.of("/api/v1/session", "/api/model/login");

    /** Null where the request brings none. */
    static @Nullable Attempt of(ServerHttpRequest request, InetAddress from) {
        String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            header = request.getHeaders().getFirst("X-CV-Auth-Token");
        }
        long key = CallerAddress.key(from);
        if (header != null) {
            boolean password = header.regionMatches(true, 0, "Basic ", 0, 6);
            return new Attempt(kind(key, password), Mix.of(key) ^ Mix.of(header));
        }
        boolean login = HttpMethod.POST.equals(request.getMethod())
                && LOGINS.contains(request.getPath().value());
        return login ? new Attempt(kind(key, true), null) : null;
    }

    private static long kind(long key, boolean password) {
        return password ? Mix.of(key) : Mix.of(key) + 1;
    }
}
