package io.vigil.inference.conversion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** The npm package that ships the weights, installed by the machine's own npm exactly as the lock file pins it. */
record NpmPackage(Path project, String name) {

    Path folder() {
        return project.resolve("node_modules").resolve(name);
    }

    /** @return whether the pinned version already lies there */
    boolean isInstalled() throws IOException {
        Path installed = folder().resolve("package.json");
        return Files.exists(installed) && text(installed, "/version").equals(pinned());
    }

    String pinned() throws IOException {
        return text(project.resolve("package.json"), "/dependencies/" + name.replace("/", "~1"));
    }

    /** Blocks until npm is through. */
    void install() throws IOException, InterruptedException {
        Process npm = start();
        String output = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (npm.waitFor() != 0) {
            throw new ConversionFailed("'npm ci' failed in " + project
                    + ": check the network and npm's registry setting, then build again. npm said: "
                    + output.strip().replaceAll("\\s*\\R\\s*", " | "));
        }
    }

    private Process start() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        try {
            return new ProcessBuilder(
                            List.of(windows ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new ConversionFailed(
                    "npm was not found: install Node.js 18 or newer (it brings npm) and build again", e);
        }
    }

    private static String text(Path file, String pointer) throws IOException {
        return new JsonMapper().readTree(Files.readString(file)).at(pointer).asString();
    }
}
