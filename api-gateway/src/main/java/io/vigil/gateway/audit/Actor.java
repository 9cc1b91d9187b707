package io.vigil.gateway.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who did it.
 *
 * @param id unique within the kind
 * @param roles of the time, sorted
 */
public record Actor(Kind kind, String id, List<String> roles) {

    /** What can be known of who acts. */
    public enum Kind {
        /** The admin account of the settings. */
        ACCOUNT,
        PERSON,
        /** A person that an identity provider vouches for. */
        ISSUED,
        TOKEN,
        /** Somebody on this machine. */
        LOOPBACK,
        /** A model instance. */
        MODEL,
        /** A program that brings the callback token. */
        PIPELINE,
        /** The settings, at start. */
        CONFIGURATION,
        /** The gateway by itself. */
        VIGIL,
        /** Nobody knows. */
        STRANGER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    private static final String ATTRIBUTE = Actor.class.getName();

    public static final Actor CONFIGURATION = new Actor(Kind.CONFIGURATION, "-", List.of());
    public static final Actor VIGIL = new Actor(Kind.VIGIL, "-", List.of());
    public static final Actor STRANGER = new Actor(Kind.STRANGER, "-", List.of());
    public static final Actor PIPELINE = new Actor(Kind.PIPELINE, "-", List.of());

    public Actor {
        roles = List.copyOf(roles);
    }

    /**
     * Whom the request is from, as its way in found out: {@link AuditFilter}, who stands before all ways in, reads it there.
     */
    public void asksBy(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    static Actor of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, STRANGER);
    }

    public static Actor model(long instance) {
        return new Actor(Kind.MODEL, Long.toString(instance), List.of());
    }

    /** The topic's key, and what the API asks by. */
    String key() {
        return kind.word() + "/" + id;
    }
}
