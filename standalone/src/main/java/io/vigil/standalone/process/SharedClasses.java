package io.vigil.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A child's class data archive: its classes as memory to map instead of jars to parse. Lies beside the jar and is named
 * after everything it was made from, so that a newer build never meets an older archive.
 */
public final class SharedClasses {
    private static final List<String> SILENT = List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off");

    private final String name;
    private final Path jar;
    private final Path list;
    private final Path archive;

    private SharedClasses(String name, Path jar, Path list) {
        this.name = name;
        this.jar = jar;
        this.list = list;
        String key = Integer.toHexString(
                Objects.hash(System.getProperty("java.vm.version"), print(jar), print(jar.resolveSibling("lib"))));
        this.archive = jar.resolveSibling("cds").resolve(name + "-" + key + ".jsa");
    }

    /**
     * @param jar the main jar, beside its {@code lib}
     * @param list where the child notes its classes while there is no archive
     */
    static SharedClasses of(String name, Path jar, Path list) {
        return new SharedClasses(name, jar, list);
    }

    /** What the JVM is told: to use the archive or, where there is none, to note which classes belong into it. */
    public List<String> flags() {
        return isThere()
                ? Stream.concat(Stream.of("-XX:SharedArchiveFile=" + archive), SILENT.stream())
                        .toList()
                : List.of("-XX:DumpLoadedClassList=" + list);
    }

    boolean isThere() {
        return Files.exists(archive);
    }

    /** What writes the archive, from what the child has noted. */
    Launch writing(Path draft, Path log) {
        List<String> command = JavaLaunch.writingArchive()
                .with("-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + draft)
                .with("-cp", jar.toString())
                .command();
        return Launch.idle(command, log);
    }

    Path draft() throws IOException {
        return Files.createDirectories(archive.resolveSibling(""))
                .resolve(name + "." + ProcessHandle.current().pid() + ".draft");
    }

    /** Puts the written archive in place and removes those of earlier builds. */
    void keep(Path draft) throws IOException {
        Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (Stream<Path> files = Files.list(archive.resolveSibling(""))) {
            for (Path file : files.filter(this::isOutdated).toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(list);
    }

    private boolean isOutdated(Path file) {
        String other = file.getFileName().toString();
        return other.startsWith(name + "-") && other.endsWith(".jsa") && !file.equals(archive);
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
