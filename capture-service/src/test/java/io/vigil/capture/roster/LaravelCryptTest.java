package io.vigil.capture.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaravelCryptTest {
    /** Of the payloads in the resource folder, which openssl wrote. */
    private static final String OPENSSL_KEY = "VmlnaWwgdGVzdCBrZXk6IDMyIGJ5dGVzIG9mIHRleHQ=";

    private final LaravelCrypt crypt = new LaravelCrypt("base64:" + LaravelPayload.KEY, "KEY");

    @ParameterizedTest
    @ValueSource(strings = {"base64:" + OPENSSL_KEY, OPENSSL_KEY, " " + OPENSSL_KEY + "\n"})
    void shouldReadWhatAnotherImplementationWroteByAKeyInAnyForm(String key) throws IOException {
        LaravelCrypt other = new LaravelCrypt(key, "KEY");
        assertThat(other.decrypt(resource("encrypt-string.txt")))
                .startsWith("{\"ip_address\":\"192.168.1.6\"")
                .endsWith("\"onvif_port\":8080}");
        assertThat(other.decrypt(resource("encrypt.txt"))).isEqualTo(other.decrypt(resource("encrypt-string.txt")));
        assertThat(other.decrypt(resource("accent.txt"))).isEqualTo("é");
    }

    @Test
    void shouldRefuseAPayloadOfWhichOneBitWasChangedAnywhere() throws IOException {
        // Given
        LaravelCrypt other = new LaravelCrypt(OPENSSL_KEY, "KEY");
        byte[] json = Base64.getDecoder().decode(resource("encrypt.txt").strip());
        int end = new String(json, StandardCharsets.UTF_8).indexOf("\",\"tag\"");
        for (int i = 7; i < end; i++) {
            // When
            byte[] changed = json.clone();
            changed[i] ^= 1;
            String payload = Base64.getEncoder().encodeToString(changed);
            // Then
            assertThatThrownBy(() -> other.decrypt(payload)).as("byte %d", i).isInstanceOf(NotDecryptable.class);
        }
    }

    @Test
    void shouldReadWhatLaravelWrote() {
        assertThat(crypt.decrypt(LaravelPayload.of("{\"a\":\"é\"}"))).isEqualTo("{\"a\":\"é\"}");
    }

    @Test
    void shouldUnderstandASerialisedString() {
        assertThat(crypt.decrypt(LaravelPayload.of("s:9:\"{\"a\":\"b\"}\";"))).isEqualTo("{\"a\":\"b\"}");
    }

    @Test
    void shouldRefuseASerialisedStringWhoseLengthDoesNotFit() {
        String payload = LaravelPayload.of("s:8:\"{\"a\":\"b\"}\";");
        assertThatThrownBy(() -> crypt.decrypt(payload)).isInstanceOf(NotDecryptable.class);
    }

    @Test
    void shouldRefuseATagWhichOnlyAnotherCipherHas() {
        String payload = LaravelPayload.of("{}", "AAAAAAAAAAAAAAAAAAAAAA==");
        assertThatThrownBy(() -> crypt.decrypt(payload)).isInstanceOf(NotDecryptable.class);
    }

    @Test
    void shouldRefuseAMacOfAnotherKey() {
        String tampered = LaravelPayload.signed("{}", "another key", "");
        assertThatThrownBy(() -> crypt.decrypt(tampered)).isInstanceOf(NotDecryptable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "e30=", "bnVsbA==", "W10="})
    void shouldRefuseWhatIsNoPayload(String payload) {
        assertThatThrownBy(() -> crypt.decrypt(payload)).isInstanceOf(NotDecryptable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "base64:c2hvcnQ="})
    void shouldNameTheSettingWhenTheKeyIsWrong(String key) {
        assertThatThrownBy(() -> new LaravelCrypt(key, "MODEL_ENCRYPTION_KEY"))
                .hasMessageStartingWith("MODEL_ENCRYPTION_KEY is not base64 of 32 bytes");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LaravelCryptTest.class.getResourceAsStream("/laravel/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
