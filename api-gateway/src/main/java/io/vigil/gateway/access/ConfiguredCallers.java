package io.vigil.gateway.access;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.GatewayProperties.Gateway;
import io.vigil.gateway.secret.DerivedKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Knows those whom the settings name: the admin account by HTTP Basic, and the API token. Comes after all other headers. */
@Component
@Order(50)
public class ConfiguredCallers implements WayIn {
    private final Gateway settings;
    private final Lockout lockout;
    private final byte[] sealing;

    public ConfiguredCallers(GatewayProperties properties, Lockout lockout, DerivedKeys keys) {
        this.settings = properties.gateway();
        this.lockout = lockout;
        this.sealing = keys.of("the admin account in sessions");
    }

    @Override
    public Mono<Caller> identify(ServerWebExchange exchange) {
        String authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Mono.empty();
        }
        return after("Bearer ", authorization)
                .map(token -> Mono.justOrEmpty(byToken(token)).switchIfEmpty(Mono.error(NotKnown::token)))
                .or(() -> after("Basic ", authorization).map(pair -> byPassword(pair, exchange.getRequest())))
                .orElseGet(() -> Mono.error(NotKnown.token()));
    }

    /** The admin account, where both are its; never where the settings have no password for it. */
    public Optional<Caller> admin(String name, String password) {
        boolean named = Secrets.match(settings.admin().username(), name);
        boolean known = Secrets.match(settings.admin().password(), password);
        return named && known ? Optional.of(configured("admin", settings.admin().username())) : Optional.empty();
    }

    /** Changes with the admin account's name and password, and tells neither. */
    public String seal() {
        byte[] account =
                (settings.admin().username() + "\n" + settings.admin().password()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(DerivedKeys.hmac(sealing, account));
    }

    /** Whether an account of that name would be taken for the settings' admin. */
    public boolean isAdminsName(String name) {
        return settings.admin().username().equalsIgnoreCase(name);
    }

    private Optional<Caller> byToken(String token) {
        return Secrets.match(settings.apiToken(), token)
                ? Optional.of(configured("api-token", "api-token"))
                : Optional.empty();
    }

    private Mono<Caller> byPassword(String credentials, ServerHttpRequest request) {
        List<String> pair = pair(credentials);
        if (pair == null) {
            return Mono.error(NotKnown.credentials());
        }
        return lockout.admitted(pair.get(0), request)
                .then(Mono.defer(() -> Mono.justOrEmpty(admin(pair.get(0), pair.get(1)))))
                .switchIfEmpty(lockout.attempt(pair.get(0), request).then(Mono.error(NotKnown::credentials)));
    }

    private static @Nullable List<String> pair(String credentials) {
        try {
            String text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            String[] parts = text.split(":", 2);
            return parts.length < 2 ? null : List.of(parts);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Caller configured(String id, String name) {
        return new Caller(id, name, Caller.Kind.CONFIGURED, Set.of(Role.ADMIN), Scope.EVERYTHING);
    }

    private static Optional<String> after(String scheme, String authorization) {
        return authorization.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(authorization.substring(scheme.length()).strip())
                : Optional.empty();
    }
}
