package io.vigil.farm.onvif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks logins as devices do: by WS-Security's UsernameToken, which must be fresh, and by HTTP Digest. */
final class Doorkeeper {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final String NONCE = "c2hvdWxkIGJlIGZyZXNo";

    private final OnvifSettings settings;
    private final Clock clock;

    Doorkeeper(OnvifSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    String challenge() {
        return "Digest realm=\"farm\", qop=\"auth\", algorithm=SHA-256, nonce=\"" + NONCE + "\"";
    }

    boolean admits(Question question) {
        if (settings.username().isEmpty()) {
            return true;
        }
        String created = question.text("Created");
        try {
            byte[] nonce = Base64.getDecoder().decode(question.text("Nonce"));
            byte[] both = created.concat(settings.password()).getBytes(StandardCharsets.UTF_8);
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(nonce);
            String expected = Base64.getEncoder().encodeToString(sha.digest(both));
            Duration age =
                    Duration.between(Instant.parse(created), clock.instant().plus(settings.clockAhead()));
            return age.abs().compareTo(FRESH) < 0
                    && settings.username().equals(question.text("Username"))
                    && expected.equals(question.text("Password"));
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    boolean admits(@Nullable String authorization, String path) {
        if (authorization == null || !authorization.startsWith("Digest ")) {
            return false;
        }
        String who = sha256(settings.username() + ":farm:" + settings.password());
        String what = sha256("POST:" + path);
        String between = NONCE + ":" + field(authorization, "nc") + ":" + field(authorization, "cnonce") + ":auth";
        return sha256(who + ":" + between + ":" + what).equals(field(authorization, "response"));
    }

    private static String field(String authorization, String name) {
        Matcher field = Pattern.compile("[ ,]" + name + "=\"?([^\",]*)").matcher(authorization);
        return field.find() ? field.group(1) : "";
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
