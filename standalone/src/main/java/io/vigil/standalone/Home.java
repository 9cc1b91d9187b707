package io.vigil.standalone;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The folder that holds the modules: where this class was built, unless {@code vigil.home} says otherwise. */
final class Home {
    private Home() {}

    static Path find() {
        String given = System.getProperty("vigil.home");
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        try {
            // HOME/standalone/target/standalone.jar, or HOME/standalone/target/classes
            Path built = Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return built.resolve("../../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("set -Dvigil.home to the folder that holds the modules", e);
        }
    }
}
