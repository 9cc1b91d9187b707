package io.vigil.inference.tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Manifests as JSON. An unknown field is refused: it is a typing error, or meant for another release. */
final class ManifestFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ManifestFile() {}

    static ModelManifest read(Path folder) {
        try {
            return JSON.readValue(Files.readString(folder.resolve(ModelManifest.FILE)), ModelManifest.class);
        } catch (NoSuchFileException e) {
            throw new ModelLoadFailed(
                    folder,
                    "has no " + ModelManifest.FILE
                            + "; build it with 'mvn package' or point MODEL_DIR at a model folder",
                    e);
        } catch (IOException | JacksonException e) {
            throw new ModelLoadFailed(folder, "has no readable " + ModelManifest.FILE + ": " + e.getMessage(), e);
        }
    }

    static void write(Path folder, ModelManifest manifest) throws IOException {
        Files.writeString(folder.resolve(ModelManifest.FILE), JSON.writeValueAsString(manifest) + "\n");
    }
}
