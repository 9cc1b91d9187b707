package io.vigil.capture.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.capture.roster.LaravelMade.Legible;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaravelCryptTest {
    private static final int IV_TEXT = "{'iv':'".length();
    private static final int MAC_TEXT = "'mac':'".length() + 64;

    private static final LaravelMade MADE = LaravelMade.load();

    private final LaravelCrypt crypt = new LaravelCrypt("base64:" + LaravelPayload.KEY, "KEY");
    private final LaravelCrypt laravels = new LaravelCrypt(MADE.key(), "KEY");

    static Set<String> read() {
        return MADE.read().keySet();
    }

    static Set<String> refused() {
        return MADE.refused().keySet();
    }

    @ParameterizedTest
    @MethodSource("read")
    void shouldReadWhatLaravelWrote(String read) {
        // Given
        Legible made = Objects.requireNonNull(MADE.read().get(read));
        // Then
        assertThat(laravels.decrypt(made.payload())).isEqualTo(made.text());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldRefuseWhatLaravelRefusesAndSayNothingOfIt(String refused) {
        assertThatThrownBy(() ->
                        laravels.decrypt(Objects.requireNonNull(MADE.refused().get(refused))))
                .isInstanceOf(NotDecryptable.class)
                .hasMessage("payload not decryptable")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64:%s", "%s", " %s\n"})
    void shouldTakeAKeyInAnyForm(String form) {
        MADE.read()
                .forEach((name, made) -> assertThat(
                                new LaravelCrypt(form.formatted(MADE.key()), "KEY").decrypt(made.payload()))
                        .as(name)
                        .isEqualTo(made.text()));
    }

    @ParameterizedTest
    @MethodSource("read")
    void shouldRefuseAPayloadOfWhichOneBitWasChangedAnywhere(String read) {
        // Given
        byte[] json = Base64.getDecoder()
                .decode(Objects.requireNonNull(MADE.read().get(read)).payload());
        int end = new String(json, StandardCharsets.UTF_8).lastIndexOf("\"mac\":\"") + MAC_TEXT;
        for (int i = IV_TEXT; i < end; i++) {
            // When
            byte[] changed = json.clone();
            changed[i] ^= 1;
            String payload = Base64.getEncoder().encodeToString(changed);
            // Then
            assertThatThrownBy(() -> laravels.decrypt(payload)).as("byte %d", i).isInstanceOf(NotDecryptable.class);
        }
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
}
