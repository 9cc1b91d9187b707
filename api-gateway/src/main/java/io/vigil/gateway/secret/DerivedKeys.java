package io.vigil.gateway.secret;

import io.vigil.gateway.GatewayProperties;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keys for one purpose each, out of the configured one, so that nothing made with one of them is good for another: HKDF-SHA-256
 * (RFC 5869) with a single block. All gateways with the same settings have the same keys.
 */
@Component
public class DerivedKeys {
    private static final String HMAC = "HmacSHA256";
    private static final byte[] SALT = "vigil derived keys 1".getBytes(StandardCharsets.UTF_8);

    private final byte[] extracted;

    public DerivedKeys(GatewayProperties properties) {
        this.extracted = hmac(SALT, properties.gateway().cameraKeyBytes());
    }

    /** @return 32 bytes, the same for the same purpose */
    public byte[] of(String purpose) {
        byte[] info = (purpose + "\u0001").getBytes(StandardCharsets.UTF_8); // block 1 is the only one
        return hmac(extracted, info);
    }

    /** HMAC-SHA-256. */
    public static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
