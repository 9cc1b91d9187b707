package io.vigil.gateway.instance;

import io.vigil.gateway.InvalidSetting;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts as Laravel's {@code encryptString} does: AES-256-CBC, then HMAC-SHA256 in hex over the two base64 texts of iv
 * and value, and base64 of JSON {@code {iv, value, mac, tag}}.
 */
final class LaravelPayload {
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 bytes in base64, with or without {@code base64:} before it */
    LaravelPayload(String key) {
        this.key = Base64.getDecoder().decode(key.strip().replaceFirst("^base64:", ""));
        if (this.key.length != 32) {
            throw new InvalidSetting(
                    "vigil.gateway.model.encryption-key",
                    "is not 32 bytes in base64",
                    "set it to the output of 'openssl rand -base64 32', the same as capture's");
        }
    }

    String encrypt(String text) {
        try {
            byte[] nonce = new byte[16];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(nonce));
            String iv = BASE64.encodeToString(nonce);
            String value = BASE64.encodeToString(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            String json = "{\"iv\":\"" + iv + "\",\"value\":\"" + value + "\",\"mac\":\"" + mac(iv + value)
                    + "\",\"tag\":\"\"}";
            return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-256-CBC with HMAC-SHA256", e);
        }
    }

    private String mac(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
