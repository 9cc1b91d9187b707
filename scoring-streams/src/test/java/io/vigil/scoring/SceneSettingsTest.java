package io.vigil.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.fault.InvalidSetting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneSettingsTest {

    @Test
    void shouldShipRulesWithAVersion() {
        assertThat(Shipped.but(Map.of()).scoring().scene().version()).isEqualTo("scene-1");
    }

    @ParameterizedTest
    @CsvSource({
        "scene.version, ' '",
        "scene.moving-from, 0",
        "scene.moving-from, NaN",
        "scene.learning.frames, 0",
        "scene.learning.time, 0s",
        "scene.learning.half-life, -1s",
        "scene.alert.from, 2",
        "scene.alert.calm-below, 0",
        "scene.alert.sustained, 0s",
        "scene.alert.calm-for, 0s",
        "scene.alert.cool-down, 0s",
        "scene.alert.change-after, 0s",
        "scene.alert.signal-lost-after, 0s",
        "scene.alert.crowd-from, 0",
        "scene.floor.motion, 0",
        "scene.floor.people, -1",
        "scene.floor.speed, Infinity",
        "scene.floor.error, NaN",
        "cameras.overdue-after, 0s",
        "cameras.forget-after, 0s",
    })
    void shouldRefuseWrongValuesByTheirKey(String key, String value) {
        assertThatThrownBy(() -> Shipped.but(Map.of("vigil.scoring." + key, value)))
                .rootCause()
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("vigil.scoring." + key);
    }
}
