package io.vigil.inference.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelSettings;
import io.vigil.inference.tensor.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsCommandTest {

    private static final Path BUILT = Path.of("target/models").toAbsolutePath();

    @TempDir
    Path dir;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream say = new PrintStream(said, true, StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"", "burn", "list everything", "verify noses", "convert onlyone"})
    void shouldShowItsUseWhereItIsNotUnderstood(String words) {
        // When
        int code = new ModelsCommand(say, say).run(words.isEmpty() ? List.of() : List.of(words.split(" ")));

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(said()).contains("./vigil models verify [ROLE]...");
    }

    @Test
    void shouldListEachRolesModel() {
        // When
        int code = new ModelList(settings(BUILT, Map.of("emotion", "none")), say).print();

        // Then
        assertThat(code).isZero();
        assertThat(said())
                .containsPattern("objects +centernet +\\S+ +512x512x3 uint8 rgb +NOASSERTION +ok +/.*objects")
                .contains("emotion   absent: switched off by vigil.inference.models.emotion");
    }

    @Test
    void shouldVerifyAModelAndSayHowFastItIs() {
        // When
        int code = new ModelVerification(settings(BUILT, Map.of()), say).verify(List.of(Role.IRIS));

        // Then
        assertThat(code).isZero();
        assertThat(said())
                .containsPattern("iris +ok: checksum, shapes at 1 and 16, self-test passed; [0-9.]+ ms a frame alone");
    }

    @Test
    void shouldFailWhereAModelIsDamaged() throws IOException {
        // Given
        Path damaged = Files.createDirectories(dir.resolve("iris"));
        Files.copy(BUILT.resolve("iris/manifest.json"), damaged.resolve("manifest.json"));
        Files.write(damaged.resolve("model.pb"), new byte[] {1, 2, 3});

        // When
        int verified = new ModelVerification(settings(dir, Map.of()), say).verify(List.of(Role.IRIS));
        int listed = new ModelList(settings(dir, Map.of("objects", BUILT + "/objects")), say).print();

        // Then
        assertThat(verified).isEqualTo(1);
        assertThat(listed).isEqualTo(1);
        assertThat(said()).contains("iris      REFUSED: model folder " + damaged + " holds a graph with SHA-256");
    }

    @Test
    void shouldConvertATfjsModelThatTheCatalogueDoesNotKnow() throws IOException {
        // Given
        Path weights = Path.of("models/node_modules/@vladmandic/human/models").toAbsolutePath();
        Path tfjs = Files.createDirectories(dir.resolve("tfjs"));
        Files.copy(weights.resolve("emotion.json"), tfjs.resolve("mine.json"));
        Files.copy(weights.resolve("emotion.bin"), tfjs.resolve("emotion.bin"));
        Path made = dir.resolve("made");

        // When
        int code = new ModelsCommand(say, say).run(List.of("convert", tfjs.toString(), "emotion", made.toString()));

        // Then
        assertThat(said()).doesNotContain("vigil:");
        assertThat(code).isZero();
        ModelManifest manifest = new ModelFolder(made).manifest();
        assertThat(manifest.input().shape()).containsExactly(64, 64, 1);
        assertThat(manifest.reading().labels()).hasSize(7);
        assertThat(new ModelVerification(settings(dir, Map.of("emotion", "made")), say).verify(List.of(Role.EMOTION)))
                .isZero();
    }

    @Test
    void shouldRefuseToConvertAModelThatDoesNotRunInBatches() throws IOException {
        // Given
        Path weights = Path.of("models/node_modules/@vladmandic/human/models").toAbsolutePath();
        Path tfjs = Files.createDirectories(dir.resolve("tfjs"));
        Files.copy(weights.resolve("centernet.json"), tfjs.resolve("mine.json"));
        Files.copy(weights.resolve("centernet.bin"), tfjs.resolve("centernet.bin"));
        Path made = dir.resolve("made");

        // When
        int code = new ModelsCommand(say, say).run(List.of("convert", tfjs.toString(), "objects", made.toString()));

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(said()).contains("needs edits of its own");
        assertThat(made.resolve("manifest.json")).doesNotExist();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static ModelSettings settings(Path dir, Map<String, String> models) {
        return new ModelSettings(dir, models, 1, null, List.of());
    }
}
