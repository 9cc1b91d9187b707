package io.vigil.capture.http;

import io.vigil.capture.camera.Login;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** One answer by Digest: RFC 7616, section 3.4, with the protection "auth" or, as RFC 2069 had it, none. */
final class Digest {
    /** The strength of SHA-256. */
    static final int SHA_256 = 3;

    private static final String COUNT = "00000001";

    private final Challenge challenge;
    private final String own;

    /** @param own the client's nonce */
    Digest(Challenge challenge, String own) {
        this.challenge = challenge;
        this.own = own;
    }

    /** The higher the better; 0 where it is not understood. */
    static int strength(Challenge challenge) {
        boolean protects = challenge.parameter("qop").isEmpty() || offersAuth(challenge);
        if (!protects || challenge.parameter("nonce").isEmpty()) {
            return 0;
        }
        return switch (algorithm(challenge).replace("-SESS", "")) {
            case "MD5" -> 2;
            case "SHA-256" -> SHA_256;
            default -> 0;
        };
    }

    String answer(Login login, String method, String uri) {
        String realm = challenge.parameter("realm");
        String nonce = challenge.parameter("nonce");
        String who = hash(login.user() + ":" + realm + ":" + login.password());
        if (algorithm(challenge).endsWith("-SESS")) {
            who = hash(who + ":" + nonce + ":" + own);
        }
        String what = hash(method + ":" + uri);
        boolean auth = offersAuth(challenge);
        String between = auth ? nonce + ":" + COUNT + ":" + own + ":auth" : nonce;
        StringBuilder header = new StringBuilder("Digest ");
        quoted(header, "username", login.user());
        quoted(header, "realm", realm);
        quoted(header, "nonce", nonce);
        quoted(header, "uri", uri);
        quoted(header, "response", hash(who + ":" + between + ":" + what));
        if (!challenge.parameter("opaque").isEmpty()) {
            quoted(header, "opaque", challenge.parameter("opaque"));
        }
        if (auth) {
            quoted(header, "cnonce", own);
            header.append("qop=auth, nc=").append(COUNT).append(", ");
        }
        return header.append("algorithm=").append(algorithm(challenge)).toString();
    }

    private static void quoted(StringBuilder header, String name, String value) {
        header.append(name)
                .append("=\"")
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\", ");
    }

    private static boolean offersAuth(Challenge challenge) {
        return Arrays.asList(challenge.parameter("qop").split("[\\s,]+", -1)).contains("auth");
    }

    private static String algorithm(Challenge challenge) {
        String named = challenge.parameter("algorithm");
        return named.isEmpty() ? "MD5" : named.toUpperCase(Locale.ROOT);
    }

    private String hash(String text) {
        String name = algorithm(challenge).replace("-SESS", "");
        try {
            byte[] hash = MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }
}
