package io.vigil.capture.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaravelCryptTest {
    private final LaravelCrypt crypt = new LaravelCrypt("base64:" + LaravelPayload.KEY);

    @Test
    void shouldReadWhatLaravelWrote() {
        assertThat(crypt.decrypt(LaravelPayload.of("{\"a\":\"é\"}"))).isEqualTo("{\"a\":\"é\"}");
    }

    @Test
    void shouldUnderstandASerialisedString() {
        assertThat(crypt.decrypt(LaravelPayload.of("s:9:\"{\"a\":\"b\"}\";"))).isEqualTo("{\"a\":\"b\"}");
    }

    @Test
    void shouldRefuseAMacOfAnotherKey() {
        String tampered = LaravelPayload.signed("{}", "another key");
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
        assertThatThrownBy(() -> new LaravelCrypt(key)).hasMessageContaining("MODEL_ENCRYPTION_KEY");
    }
}
