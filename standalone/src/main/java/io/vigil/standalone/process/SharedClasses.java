package io.vigil.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A child's class data archive: its classes as memory to map instead of jars to parse. Lies beside the jar and is named
 * after everything it was made from, so that a newer build never meets an older archive.
 */
public final class SharedClasses {
    private final Path archive;

    private SharedClasses(Path archive) {
        this.archive = archive;
    }

    /** @param jar the main jar, beside its {@code lib} */
    public static SharedClasses of(String name, Path jar) {
        String key = Integer.toHexString(
                Objects.hash(System.getProperty("java.vm.version"), print(jar), print(jar.resolveSibling("lib"))));
        return new SharedClasses(jar.resolveSibling("cds").resolve(name + "-" + key + ".jsa"));
    }

    /** What the JVM is told to use the archive; nothing while there is none. */
    public List<String> flags() {
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off") : List.of();
    }

    public Path archive() {
        return archive;
    }

    private static int print(Path path) {
        if (!Files.isDirectory(path)) {
            return fingerprint(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().mapToInt(SharedClasses::fingerprint).reduce(1, (a, b) -> 31 * a + b);
        } catch (IOException e) {
            return 0;
        }
    }

    private static int fingerprint(Path file) {
        try {
            return Objects.hash(
                    file.toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            return 0;
        }
    }
}
