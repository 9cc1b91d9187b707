package io.vigil.capture.http;

import io.vigil.capture.camera.Login;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers a server's challenge with a login: by Digest (RFC 7616, and 2617 before it) with SHA-256 or MD5, else by Basic (RFC
 * 7617). Thread-safe.
 */
public final class Authorization {
    private final Login login;
    private final Supplier<String> fresh;

    public Authorization(Login login) {
        this(login, Authorization::random);
    }

    /** @param fresh makes the client's nonces */
    Authorization(Login login, Supplier<String> fresh) {
        this.login = login;
        this.fresh = fresh;
    }

    /**
     * The {@code Authorization} header for the strongest way in that is understood.
     *
     * @param challenges values of the {@code WWW-Authenticate} headers
     * @param uri of the request, as it stands in its first line
     */
    public Optional<String> answer(List<String> challenges, String method, String uri) {
        return Challenge.read(challenges).stream()
                .filter(challenge -> strength(challenge) > 0)
                .max(Comparator.comparingInt(Authorization::strength))
                .map(challenge -> answer(challenge, method, uri));
    }

    /** Whether the only way in that is understood is SHA-256, which FFmpeg does not have. */
    public static boolean needsSha256(List<String> challenges) {
        return Challenge.read(challenges).stream()
                        .mapToInt(Authorization::strength)
                        .filter(strength -> strength > 0)
                        .min()
                        .orElse(0)
                == Digest.SHA_256;
    }

    private String answer(Challenge challenge, String method, String uri) {
        if (challenge.scheme().equals("basic")) {
            byte[] pair = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }
        return new Digest(challenge, fresh.get()).answer(login, method, uri);
    }

    private static int strength(Challenge challenge) {
        return switch (challenge.scheme()) {
            case "basic" -> 1;
            case "digest" -> Digest.strength(challenge);
            default -> 0;
        };
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
