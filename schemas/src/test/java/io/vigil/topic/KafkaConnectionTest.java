package io.vigil.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConnectionTest {

    @Test
    void shouldPassSecuritySettingsToEveryClient() {
        KafkaConnection kafka = KafkaConnection.to("broker:9093").withDefaults(Map.of("security.protocol", "SASL_SSL"));

        assertThat(kafka.client())
                .containsEntry("bootstrap.servers", "broker:9093")
                .containsEntry("security.protocol", "SASL_SSL");
    }

    @Test
    void shouldNotShowPasswords() {
        KafkaConnection kafka =
                KafkaConnection.to("broker:9093").withDefaults(Map.of("sasl.jaas.config", "password=secret"));

        assertThat(kafka.toString()).contains("broker:9093").doesNotContain("secret");
    }

    @Test
    void shouldNameTheKeyThatIsMissing() {
        assertThatThrownBy(() -> KafkaConnection.to(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vigil.kafka.bootstrap-servers");
    }

    @Test
    void shouldLetItsOwnSettingsPrevailOverDefaults() {
        KafkaConnection kafka = KafkaConnection.to("broker:9093").withDefaults(Map.of("client.id", "own"));

        assertThat(kafka.withDefaults(Map.of("client.id", "other")).client()).containsEntry("client.id", "own");
    }
}
