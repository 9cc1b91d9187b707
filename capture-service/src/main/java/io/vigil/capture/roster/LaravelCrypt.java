package io.vigil.capture.roster;

import io.vigil.fault.InvalidSetting;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what Laravel's {@code encrypt} and {@code encryptString} write: base64 of JSON with iv, value, mac and an empty tag;
 * AES-256-CBC; HMAC-SHA256 over iv and value as they are written, checked in constant time before anything is decrypted.
 * Thread-safe.
 */
public final class LaravelCrypt {
    private static final int KEY_BYTES = 32;
    private static final Pattern PHP_STRING = Pattern.compile("s:(\\d{1,9}):\"(.*)\";", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final byte[] key;

    /**
     * @param key base64 of 32 bytes, with or without {@code base64:} before it
     * @param setting what the key is called, for the message where it is no such key
     * @throws InvalidSetting where it is not
     */
    public LaravelCrypt(String key, String setting) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.strip().replaceFirst("^base64:", ""));
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new InvalidSetting(
                    setting + " is not base64 of 32 bytes: copy the encryption key from whoever encrypts the cameras");
        }
        this.key = bytes;
    }

    /** @throws NotDecryptable where it was written with another key, was changed, or is no such payload */
    public String decrypt(String payload) {
        try {
            JsonNode parts = JSON.readTree(Base64.getDecoder().decode(payload.strip()));
            String iv = parts.path("iv").asString("");
            String value = parts.path("value").asString("");
            verify(iv + value, parts.path("mac").asString(""));
            if (!parts.path("tag").asString("").isEmpty()) {
                throw new NotDecryptable(); // of an AEAD cipher, which this is not
            }
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(Base64.getDecoder().decode(iv)));
            byte[] plain = cipher.doFinal(Base64.getDecoder().decode(value));
            return unserialised(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException e) {
            throw new NotDecryptable();
        }
    }

    private void verify(String signed, String claimed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String actual = HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        if (!MessageDigest.isEqual(actual.getBytes(StandardCharsets.UTF_8), claimed.getBytes(StandardCharsets.UTF_8))) {
            throw new NotDecryptable();
        }
    }

    /** PHP's own form of a string, whose length counts bytes. */
    private static String unserialised(String plain) {
        Matcher matcher = PHP_STRING.matcher(plain);
        if (!matcher.matches()) {
            return plain;
        }
        String text = matcher.group(2);
        if (text.getBytes(StandardCharsets.UTF_8).length != Integer.parseInt(matcher.group(1))) {
            throw new NotDecryptable();
        }
        return text;
    }
}
