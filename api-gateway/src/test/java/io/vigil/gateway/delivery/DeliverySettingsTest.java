package io.vigil.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.DeliverySettings;
import io.vigil.gateway.InvalidSetting;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliverySettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://backend.example/cv-callback.php",
                "https://user:geheim@backend.example/cv-callback.php",
                "ftp://backend.example/",
                "backend.example",
                "https:// /"
            })
    void shouldRefuseToSendWhereOthersCanRead(String url) {
        assertThatThrownBy(() -> new DeliverySettings(url, "token", Duration.ofDays(1)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("vigil.gateway.delivery.url")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void shouldTellNobodyWithoutAnAddressAndNoTokenToAnybody() {
        assertThat(DeliverySettings.NONE.isOn()).isFalse();
        assertThat(new DeliverySettings("https://backend.example/cv-callback.php", "geheim", Duration.ofDays(1)))
                .hasToString("DeliverySettings[on]");
    }
}
