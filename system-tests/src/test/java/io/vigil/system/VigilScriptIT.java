package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top of the repository, as far as it does anything itself. */
class VigilScriptIT {
    private static final Path MODELS = VigilProcess.HOME.resolve("inference-service/target/models");

    @TempDir
    Path dir;

    private record Said(int code, String text) {}

    @Test
    void shouldListTheModelsInUse() throws Exception {
        // When
        Said said = run(Map.of("EMOTION_MODEL", "none"), "bash", "vigil", "models", "list");

        // Then
        assertThat(said.text()).contains("objects   centernet").contains("emotion   absent: switched off");
        assertThat(said.code()).isZero();
    }

    @Test
    void shouldFailWhereAModelIsDamaged() throws Exception {
        // Given
        Files.copy(MODELS.resolve("iris/manifest.json"), dir.resolve("manifest.json"));
        Files.write(dir.resolve("model.pb"), new byte[] {1});

        // When
        Said said = run(Map.of("IRIS_MODEL", dir.toString()), "bash", "vigil", "models", "verify", "iris");

        // Then
        assertThat(said.text()).contains("iris      REFUSED: model folder " + dir);
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void shouldShowItsUseWhereItIsNotUnderstood() throws Exception {
        for (String words : List.of("fly", "models", "models burn")) {
            List<String> command = new ArrayList<>(List.of("bash", "vigil"));
            command.addAll(List.of(words.split(" ")));
            Said said = run(Map.of(), command.toArray(String[]::new));
            assertThat(said.code()).as(words).isEqualTo(2);
            assertThat(said.text()).as(words).contains("./vigil models");
        }
    }

    @Test
    void shouldPleaseShellcheck() throws Exception {
        assumeTrue(run(Map.of(), "bash", "-c", "command -v shellcheck").code() == 0);
        assertThat(run(Map.of(), "shellcheck", "vigil")).isEqualTo(new Said(0, ""));
    }

    private static Said run(Map<String, String> variables, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(VigilProcess.HOME.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("MODEL_DIR");
        builder.environment().putAll(variables);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }
}
