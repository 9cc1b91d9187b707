package io.vigil.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A child's class data archive: its classes as memory to map instead of jars to parse. Lies beside the jar and is named
 * after everything it was made from, so that a newer build never meets an older archive.
 */
public final class SharedClasses {
    /** The system property that makes the children of this run write the archives that are missing. */
    public static final String TRAINING = "vigil.training";

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

    /**
     * What the JVM is told: to use the archive; where there is none, nothing, or in training to write it at its end.
     */
    public List<String> flags() {
        if (Files.exists(archive)) {
            return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        }
        return Boolean.getBoolean(TRAINING) && ready(archive.getParent())
                ? List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of();
    }

    private static boolean ready(@Nullable Path folder) {
        try {
            return folder != null && Files.isDirectory(Files.createDirectories(folder));
        } catch (IOException e) {
            return false;
        }
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
