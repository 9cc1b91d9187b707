package io.vigil.gateway.ticket;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Grant;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.secret.DerivedKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tickets as text: what they say, in JSON, and an HMAC-SHA-256 of that, both in base64url with a dot between. Every gateway
 * with the same key makes and reads the same.
 */
@Component
class TicketSeal {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final byte[] key;

    TicketSeal(DerivedKeys keys) {
        this.key = keys.of("tickets");
    }

    private record Content(
            String id,
            String name,
            String kind,
            List<String> roles,
            boolean everything,
            Set<Long> sites,
            Set<Long> cameras,
            String path,
            @Nullable String asked,
            long expires) {}

    String write(Ticket ticket) {
        Caller caller = ticket.caller();
        byte[] content = JSON.writeValueAsBytes(new Content(
                caller.id(),
                caller.name(),
                caller.kind().name(),
                new Grant(caller.roles(), caller.scope()).words(),
                caller.scope().everything(),
                caller.scope().sites(),
                caller.scope().cameras(),
                ticket.path(),
                ticket.cameras(),
                ticket.expiresAt().getEpochSecond()));
        return TEXT.encodeToString(content) + "." + TEXT.encodeToString(DerivedKeys.hmac(key, content));
    }

    /** @return empty for what was not written here; a ticket may have expired */
    Optional<Ticket> read(String text) {
        try {
            String[] parts = text.split("\\.", -1);
            byte[] content = Base64.getUrlDecoder().decode(parts[0]);
            byte[] seal = parts.length == 2 ? Base64.getUrlDecoder().decode(parts[1]) : new byte[0];
            return MessageDigest.isEqual(DerivedKeys.hmac(key, content), seal)
                    ? Optional.of(ticket(JSON.readValue(new String(content, StandardCharsets.UTF_8), Content.class)))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static Ticket ticket(Content content) {
        Scope scope = content.everything() ? Scope.EVERYTHING : Scope.of(content.sites(), content.cameras());
        Caller caller = new Grant(Grant.roles(List.copyOf(content.roles())), scope)
                .caller(content.id(), content.name(), Caller.Kind.valueOf(content.kind()));
        return new Ticket(caller, content.path(), content.asked(), Instant.ofEpochSecond(content.expires()));
    }
}
