package io.vigil.inference.tensor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a role's model lies.
 *
 * @param folder where it lies, or would
 * @param absence why the role does without; null: the folder is there
 */
public record ModelPlace(Path folder, @Nullable String absence) {

    /** @throws ModelLoadFailed where a folder is missing that must be there: the objects model's, or one that was asked for */
    public static ModelPlace of(ModelSettings settings, Role role) {
        Optional<Path> folder = settings.folder(role);
        if (folder.isEmpty()) {
            if (role == Role.OBJECTS) {
                throw new ModelLoadFailed(
                        settings.modelDir().resolve(role.word()),
                        "is switched off by " + ModelSettings.key(role)
                                + ", and nothing works without it; set a folder");
            }
            return new ModelPlace(settings.modelDir(), "switched off by " + ModelSettings.key(role));
        }
        Path place = folder.get();
        if (Files.isDirectory(place)) {
            return new ModelPlace(place, null);
        }
        if (role == Role.OBJECTS || settings.isChosen(role)) {
            throw new ModelLoadFailed(
                    place,
                    "is missing, and " + ModelSettings.key(role) + " needs it; build it with 'mvn package', or set"
                            + " MODEL_DIR or " + ModelSettings.variable(role) + " to where it is");
        }
        return new ModelPlace(place, "no folder " + place);
    }
}
