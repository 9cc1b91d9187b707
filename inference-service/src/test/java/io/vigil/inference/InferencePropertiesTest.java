package io.vigil.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.inference.track.TrackingRules;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class InferencePropertiesTest {

    @Test
    void shouldBindTheDefaults() {
        // When
        InferenceProperties properties = bind(Map.of());

        // Then
        InferenceProperties.Inference inference = properties.inference();
        assertThat(inference.batchSize()).isEqualTo(16);
        assertThat(inference.batchWait()).isEqualTo(Duration.ofMillis(20));
        assertThat(inference.freshness()).isEqualTo(Duration.ofSeconds(2));
        assertThat(inference.warmUp()).isEqualTo(List.of(1, 2));
        assertThat(inference.tracking()).isEqualTo(TrackingRules.DEFAULT);
        assertThat(inference.objects().thresholds().ownConfidence())
                .isEqualTo(Map.of("person", 0.3f, "sports ball", 0.6f));
    }

    @Test
    void shouldTakeTheContractsEnvironmentVariables() {
        // When
        InferenceProperties properties = bind(Map.of("BATCH_SIZE", "4", "MODEL_DIR", "/models"));

        // Then
        assertThat(properties.inference().batchSize()).isEqualTo(4);
        assertThat(properties.inference().modelDir()).hasToString("/models");
    }

    @Test
    void shouldNameKeyValueAndRemedyOfAWrongValue() {
        assertThatThrownBy(() -> bind(Map.of("BATCH_SIZE", "0")))
                .rootCause()
                .hasMessage("vigil.inference.batch-size is '0': set it from 1 to 256, for example 16");
        assertThatThrownBy(() -> bind(Map.of("vigil.inference.tracking.keep", "0s")))
                .rootCause()
                .hasMessageContaining("vigil.inference.tracking.keep is PT0S");
        assertThatThrownBy(() -> bind(Map.of("vigil.inference.objects.confidence-by-class.persn", "0.2"))
                        .inference()
                        .objects()
                        .thresholds())
                .hasMessageContaining("persn is no COCO category");
    }

    @Test
    void shouldLeaveIdentityOffWithoutAMasterKey() {
        assertThat(bind(Map.of()).inference().identity().master()).isEmpty();
    }

    @Test
    void shouldTakeTheMasterKeyFromTheEnvironmentAndShowItToNobody() {
        // Given
        String key = "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=";

        // When
        InferenceProperties properties = bind(Map.of("IDENTITY_MASTER_KEY", key));

        // Then
        assertThat(properties.inference().identity().master()).isPresent();
        assertThat(properties.toString()).doesNotContain(key);
    }

    @Test
    void shouldRefuseAMasterKeyOfAnotherLengthByTheKeysName() {
        assertThatThrownBy(() -> bind(Map.of("IDENTITY_MASTER_KEY", "QUFB")))
                .rootCause()
                .hasMessageStartingWith("vigil.inference.identity.master-key has 3 bytes instead of 32")
                .message()
                .doesNotContain("QUFB");
    }

    static InferenceProperties bind(Map<String, String> overrides) {
        try {
            StandardEnvironment environment = new StandardEnvironment();
            environment.getPropertySources().addFirst(new MapPropertySource("test", new HashMap<>(overrides)));
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yml"))
                    .forEach(environment.getPropertySources()::addLast);
            return Binder.get(environment)
                    .bind("vigil", Bindable.of(InferenceProperties.class))
                    .get();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
