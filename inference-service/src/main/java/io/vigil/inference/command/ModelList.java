package io.vigil.inference.command;

import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelLoadFailed;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelManifest.Input;
import io.vigil.inference.tensor.ModelPlace;
import io.vigil.inference.tensor.ModelSettings;
import io.vigil.inference.tensor.Role;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Prints one line a role, without loading anything. */
final class ModelList {

    private static final String ROW = "%-9s %-18s %-24s %-22s %-12s %-8s %s%n";

    private final ModelSettings settings;
    private final PrintStream say;

    ModelList(ModelSettings settings, PrintStream say) {
        this.settings = settings;
        this.say = say;
    }

    /** @return the exit code: 1 where a model would be refused */
    int print() {
        say.printf(ROW, "ROLE", "NAME", "VERSION", "INPUT", "LICENCE", "CHECKSUM", "FOLDER");
        int code = 0;
        for (Role role : Role.values()) {
            try {
                print(role);
            } catch (ModelLoadFailed e) {
                say.printf("%-9s %s%n", role.word(), e.getMessage());
                code = 1;
            }
        }
        return code;
    }

    private void print(Role role) {
        ModelPlace place = ModelPlace.of(settings, role);
        if (place.absence() != null) {
            say.printf("%-9s absent: %s%n", role.word(), place.absence());
            return;
        }
        Path path = place.folder();
        ModelFolder folder = new ModelFolder(path);
        ModelManifest manifest = folder.manifest();
        folder.verify(manifest);
        say.printf(
                ROW,
                role.word(),
                manifest.name(),
                manifest.version(),
                input(manifest.input()),
                manifest.licence(),
                "ok",
                path);
    }

    private static String input(Input input) {
        String shape = input.shape().stream().map(String::valueOf).collect(Collectors.joining("x"));
        return shape + " " + input.element().word()
                + (input.colours() == null ? "" : " " + input.colours().word());
    }
}
