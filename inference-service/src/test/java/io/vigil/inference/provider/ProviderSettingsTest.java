package io.vigil.inference.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.fault.InvalidSetting;
import io.vigil.inference.provider.ProviderSettings.Breaker;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ProviderSettingsTest {

    private static final Breaker BREAKER = new Breaker(5, 50, Duration.ofSeconds(15), 2);

    @Test
    void shouldHideTheKeyInItsText() {
        assertThat(settings("https://detector.example/v1", "very-secret", Map.of())
                        .toString())
                .contains("detector.example")
                .doesNotContain("very-secret");
    }

    @Test
    void shouldBeNoProviderWithoutAnAddress() {
        assertThat(settings("", null, Map.of()).isConfigured()).isFalse();
        assertThat(settings("https://detector.example", " ", Map.of()).apiKey()).isNull();
    }

    @Test
    void shouldNameKeyAndRemedyOfAWrongValue() {
        assertThatThrownBy(() -> settings("ftp://detector.example", null, Map.of()))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("vigil.inference.provider.url")
                .hasMessageContaining("http(s)");
        assertThatThrownBy(() -> settings("https://user:secret@detector.example", null, Map.of()))
                .hasMessageContaining("without credentials")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> settings("https://detector.example", "two words", Map.of()))
                .hasMessageContaining("vigil.inference.provider.api-key")
                .hasMessageNotContaining("two words");
        assertThatThrownBy(() -> settings("https://detector.example", null, Map.of("lorry", "lorry")))
                .hasMessageContaining("vigil.inference.provider.classes.lorry is 'lorry'");
        assertThatThrownBy(() -> new Breaker(0, 50, Duration.ofSeconds(1), 1))
                .hasMessageContaining("vigil.inference.provider.breaker.calls is '0'");
    }

    private static ProviderSettings settings(String url, @Nullable String key, Map<String, String> classes) {
        return new ProviderSettings(
                URI.create(url),
                key,
                Duration.ofSeconds(2),
                16,
                4,
                2,
                Duration.ofMillis(100),
                DataSize.ofMegabytes(1),
                Duration.ofMinutes(1),
                true,
                BREAKER,
                classes);
    }
}
