package io.vigil.standalone;

import io.vigil.standalone.fault.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The files that a build leaves and a start needs. */
final class BuiltParts {
    private static final List<String> NEEDED = List.of(
            "capture-service/target/capture-service.jar",
            "inference-service/target/inference-service.jar",
            "scoring-streams/target/scoring-streams.jar",
            "api-gateway/target/api-gateway.jar",
            "standalone/target/standalone.jar",
            Fleet.REGISTRY_JAR);

    private BuiltParts() {}

    /** @throws CannotStart when one is missing, or a library beside it */
    static void verify(Path home) {
        for (String needed : NEEDED) {
            missing(home.resolve(needed)).ifPresent(BuiltParts::refuse);
        }
        if (!Files.isDirectory(home.resolve("inference-service/target/models"))) {
            refuse(home.resolve("inference-service/target/models"));
        }
    }

    private static void refuse(Path file) {
        throw new CannotStart(file + " is missing: build it with 'mvn -DskipTests package' or start with './vigil up'");
    }

    private static Optional<Path> missing(Path jar) {
        if (!Files.isRegularFile(jar)) {
            return Optional.of(jar);
        }
        for (String entry : classPath(jar).split(" ", -1)) {
            Path library = jar.resolveSibling(entry);
            if (!Files.exists(library)) {
                return Optional.of(library);
            }
        }
        return Optional.empty();
    }

    private static String classPath(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String path = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return path == null ? "" : path;
        } catch (IOException e) {
            throw new CannotStart(jar + " is damaged: delete it and start with './vigil up'", e);
        }
    }
}
