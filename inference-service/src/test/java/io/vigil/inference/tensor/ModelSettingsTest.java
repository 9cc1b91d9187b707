package io.vigil.inference.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelSettingsTest {

    @Test
    void shouldLookForEachRoleInItsOwnFolder() {
        assertThat(settings(Map.of("emotion", "")).folder(Role.EMOTION)).contains(Path.of("/models/emotion"));
    }

    @Test
    void shouldTakeAFolderInTheModelFolderOrAnAbsoluteOne() {
        // Given
        ModelSettings settings = settings(Map.of("emotion", "mood/2", "pose", "/elsewhere/pose"));

        // Then
        assertThat(settings.folder(Role.EMOTION)).contains(Path.of("/models/mood/2"));
        assertThat(settings.folder(Role.POSE)).contains(Path.of("/elsewhere/pose"));
    }

    @Test
    void shouldSwitchARoleOff() {
        assertThat(settings(Map.of("emotion", "none")).folder(Role.EMOTION)).isEmpty();
    }

    @Test
    void shouldTakeGazeAsTheFolderOfItsTwoModels() {
        // Given
        ModelSettings own = settings(Map.of("gaze", "/own", "iris", "/other"));
        ModelSettings off = settings(Map.of("gaze", "none"));

        // Then
        assertThat(own.folder(Role.MESH)).contains(Path.of("/own/mesh"));
        assertThat(own.folder(Role.IRIS)).contains(Path.of("/other"));
        assertThat(off.folder(Role.MESH)).isEmpty();
        assertThat(off.folder(Role.IRIS)).isEmpty();
    }

    @Test
    void shouldNameTheRolesWhereOneIsUnknown() {
        assertThatThrownBy(() -> settings(Map.of("emotions", "x")))
                .hasMessageContaining("vigil.inference.models.emotions")
                .hasMessageContaining("objects, faces, pose, emotion");
    }

    @Test
    void shouldRefuseAShareOfAGpuThatIsNone() {
        assertThatThrownBy(() -> new GpuSettings(1.5, true, ""))
                .hasMessageContaining("vigil.inference.gpu.memory-fraction is '1.5'");
        assertThatThrownBy(() -> new GpuSettings(0.5, true, "gpu0"))
                .hasMessageContaining("vigil.inference.gpu.visible-devices");
    }

    private static ModelSettings settings(Map<String, String> models) {
        return new ModelSettings(Path.of("/models"), models, 1, null, List.of(1));
    }
}
