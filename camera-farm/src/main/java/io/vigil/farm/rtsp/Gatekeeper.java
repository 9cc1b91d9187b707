package io.vigil.farm.rtsp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for one user name and password. */
final class Gatekeeper {
    private static final String REALM = "vigil";
    private static final Pattern FIELD = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^\\s,]+))");

    private final String username;
    private final String password;
    private final List<Authentication> ways;
    private final String nonce;

    /** @param ways in the order in which they are offered */
    Gatekeeper(String username, String password, List<Authentication> ways) {
        this.username = username;
        this.password = password;
        this.ways = List.copyOf(ways);
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        this.nonce = HexFormat.of().formatHex(random);
    }

    /** The headers of a 401. */
    String challenge() {
        StringBuilder headers = new StringBuilder();
        for (Authentication way : ways) {
            headers.append("WWW-Authenticate: ").append(challenge(way)).append("\r\n");
        }
        return headers.toString();
    }

    private String challenge(Authentication way) {
        String digest = "Digest realm=\"" + REALM + "\", nonce=\"" + nonce + "\"";
        return switch (way) {
            case BASIC -> "Basic realm=\"" + REALM + "\"";
            case DIGEST_MD5 -> digest;
            case DIGEST_SHA256 -> digest + ", algorithm=SHA-256, qop=\"auth\"";
        };
    }

    boolean admits(Request request) {
        String authorization = request.header("authorization");
        if (authorization.startsWith("Basic ") && ways.contains(Authentication.BASIC)) {
            String expected =
                    Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
            return same(expected, authorization.substring(6).strip());
        }
        if (!authorization.startsWith("Digest ")) {
            return false;
        }
        Map<String, String> fields = fields(authorization);
        boolean sha = fields.getOrDefault("algorithm", "MD5").equals("SHA-256");
        return ways.contains(sha ? Authentication.DIGEST_SHA256 : Authentication.DIGEST_MD5)
                && same(
                        expected(request.method(), fields, sha ? "SHA-256" : "MD5"),
                        fields.getOrDefault("response", ""));
    }

    private String expected(String method, Map<String, String> fields, String algorithm) {
        if (!nonce.equals(fields.get("nonce")) || !username.equals(fields.get("username"))) {
            return "";
        }
        String who = hash(algorithm, username + ":" + REALM + ":" + password);
        String what = hash(algorithm, method + ":" + fields.getOrDefault("uri", ""));
        String quality = fields.getOrDefault("qop", "");
        String between = quality.isEmpty()
                ? nonce
                : String.join(":", nonce, fields.getOrDefault("nc", ""), fields.getOrDefault("cnonce", ""), quality);
        return hash(algorithm, who + ":" + between + ":" + what);
    }

    private static Map<String, String> fields(String authorization) {
        Map<String, String> fields = new HashMap<>();
        Matcher matcher = FIELD.matcher(authorization);
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        return fields;
    }

    private static boolean same(String expected, String given) {
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
