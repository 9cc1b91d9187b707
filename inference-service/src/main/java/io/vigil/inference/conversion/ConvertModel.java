package io.vigil.inference.conversion;

import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Makes a model folder of any TFJS graph model, from a shell. */
public final class ConvertModel {

    private ConvertModel() {}

    /**
     * @param arguments the folder of the TFJS model (or its JSON file), the role, and the folder to make
     * @throws IllegalArgumentException where these are not what is given
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("convert takes a TFJS folder, a role and the folder to make");
        }
        Role role = role(arguments[1]);
        Path description = description(Path.of(arguments[0]));
        Path target = Path.of(arguments[2]);
        if (Files.exists(target.resolve(ModelManifest.FILE))) {
            throw new ConversionFailed(target + " holds a model already: name another folder, or remove it");
        }
        ModelManifest made = convert(description, role, target);
        System.out.println("made " + target + " of role " + role.word() + ": input "
                + made.input().shape() + ", outputs " + made.outputs());
        System.out.println(
                "see to its manifest.json: input.scale and input.offset (what the model was trained on), reading.labels,"
                        + " version, licence, origin. Then: ./vigil models verify");
    }

    private static ModelManifest convert(Path description, Role role, Path target) throws IOException {
        for (ModelSource known : ModelCatalogue.MODELS) {
            if (known.role() == role && description.getFileName().toString().equals(known.file() + ".json")) {
                new ModelConverter(known).convert(description.resolveSibling("."), target);
                return ModelManifest.read(target);
            }
        }
        return new UnknownModel(description, role).convert(target);
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown role: " + word + "; known: "
                        + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "))));
    }

    private static Path description(Path given) throws IOException {
        if (Files.isRegularFile(given)) {
            return given;
        }
        if (!Files.isDirectory(given)) {
            throw new ConversionFailed("there is no " + given + ": name the folder of a TFJS graph model");
        }
        List<Path> found;
        try (var files = Files.list(given)) {
            found = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(TfjsModel::isDescription)
                    .toList();
        }
        if (found.size() != 1) {
            throw new ConversionFailed(
                    given + " holds " + found.size() + " TFJS graph models: name the JSON file of the one you mean");
        }
        return found.get(0);
    }
}
