package io.vigil.capture.onvif;

import io.vigil.capture.camera.Login;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** WS-Security's UsernameToken with a password digest: base64 of SHA-1 over nonce, time and password (profile 1.1, 3.1). */
final class UsernameToken {
    private static final String SET = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";

    private UsernameToken() {}

    /**
     * The header's content.
     *
     * @param now by the device's clock, which must not be far off
     */
    static String header(Login login, byte[] nonce, Instant now) {
        String created = now.truncatedTo(ChronoUnit.SECONDS).toString();
        return "<wsse:Security s:mustUnderstand=\"1\" xmlns:wsse=\"" + SET + "wssecurity-secext-1.0.xsd\" xmlns:wsu=\""
                + SET + "wssecurity-utility-1.0.xsd\"><wsse:UsernameToken><wsse:Username>" + Xml.escaped(login.user())
                + "</wsse:Username><wsse:Password Type=\"" + SET + "username-token-profile-1.0#PasswordDigest\">"
                + digest(login.password(), nonce, created) + "</wsse:Password><wsse:Nonce EncodingType=\"" + SET
                + "soap-message-security-1.0#Base64Binary\">"
                + Base64.getEncoder().encodeToString(nonce)
                + "</wsse:Nonce><wsu:Created>" + created + "</wsu:Created></wsse:UsernameToken></wsse:Security>";
    }

    static String digest(String password, byte[] nonce, String created) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(nonce);
            sha.update(created.getBytes(StandardCharsets.UTF_8));
            sha.update(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
