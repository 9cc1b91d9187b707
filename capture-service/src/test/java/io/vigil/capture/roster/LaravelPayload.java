package io.vigil.capture.roster;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Writes what Laravel would, for tests. */
public final class LaravelPayload {
    public static final String KEY =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private LaravelPayload() {}

    public static String of(String plain) {
        try {
            byte[] key = Base64.getDecoder().decode(KEY);
            byte[] iv = "fedcba9876543210".getBytes(StandardCharsets.US_ASCII);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            Base64.Encoder base64 = Base64.getEncoder();
            String value = base64.encodeToString(cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
            String ivText = base64.encodeToString(iv);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String signature = HexFormat.of().formatHex(mac.doFinal((ivText + value).getBytes(StandardCharsets.UTF_8)));
            String json = "{\"iv\":\"" + ivText + "\",\"value\":\"" + value.replace("/", "\\/") + "\",\"mac\":\""
                    + signature + "\",\"tag\":\"\"}";
            return base64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
