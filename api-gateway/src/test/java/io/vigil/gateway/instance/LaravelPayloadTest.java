package io.vigil.gateway.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.InvalidSetting;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LaravelPayloadTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @Test
    void shouldBeReadableByTheGuidesOwnClient() throws Exception {
        // Given
        String key = Base64.getEncoder().encodeToString(KEY);

        // When
        String payload = new LaravelPayload("base64:" + key).encrypt("{\"rtsp_url\":\"rtsp://ä\"}");

        // Then
        JsonNode json = JsonMapper.shared().readTree(Base64.getDecoder().decode(payload));
        String iv = json.get("iv").asString();
        String value = json.get("value").asString();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        assertThat(json.get("mac").asString())
                .isEqualTo(HexFormat.of().formatHex(mac.doFinal((iv + value).getBytes(StandardCharsets.US_ASCII))));
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(KEY, "AES"),
                new IvParameterSpec(Base64.getDecoder().decode(iv)));
        byte[] plain = cipher.doFinal(Base64.getDecoder().decode(value));
        assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo("{\"rtsp_url\":\"rtsp://ä\"}");
    }

    @Test
    void shouldRefuseAShortKey() {
        assertThatThrownBy(() -> new LaravelPayload("c2hvcnQ="))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageNotContaining("c2hvcnQ=");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1/32,127.0.0.1,true",
        "10.0.0.0/8,10.1.2.3,true",
        "10.0.0.0/8,11.1.2.3,false",
        "203.0.113.50,203.0.113.50,true",
        "::1/128,::1,true",
        "0.0.0.0/0,8.8.8.8,true",
        "0.0.0.0/0,::1,false",
        "localhost,127.0.0.1,false",
        "'',127.0.0.1,false"
    })
    void shouldKnowAllowedAddresses(String allowed, String caller, boolean expected) throws Exception {
        assertThat(new AllowedAddress(allowed).allows(InetAddress.getByName(caller)))
                .isEqualTo(expected);
    }
}
