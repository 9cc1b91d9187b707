package io.vigil.farm.rtsp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for one user name and password, by Digest (RFC 2617, MD5, as cameras do) or Basic. */
final class Gatekeeper {
    private static final String REALM = "vigil";
    private static final Pattern FIELD = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^\\s,]+))");

    private final String username;
    private final String password;
    private final String nonce;

    Gatekeeper(String username, String password) {
        this.username = username;
        this.password = password;
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        this.nonce = HexFormat.of().formatHex(random);
    }

    /** The headers of a 401. */
    String challenge() {
        return "WWW-Authenticate: Digest realm=\"" + REALM + "\", nonce=\"" + nonce + "\"\r\n"
                + "WWW-Authenticate: Basic realm=\"" + REALM + "\"\r\n";
    }

    boolean admits(Request request) {
        String authorization = request.header("authorization");
        if (authorization.startsWith("Basic ")) {
            String expected =
                    Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
            return same(expected, authorization.substring(6).strip());
        }
        return authorization.startsWith("Digest ")
                && same(
                        expected(request.method(), fields(authorization)),
                        fields(authorization).getOrDefault("response", ""));
    }

    private String expected(String method, Map<String, String> fields) {
        if (!nonce.equals(fields.get("nonce")) || !username.equals(fields.get("username"))) {
            return "";
        }
        String who = md5(username + ":" + REALM + ":" + password);
        String what = md5(method + ":" + fields.getOrDefault("uri", ""));
        return md5(who + ":" + nonce + ":" + what);
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

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
