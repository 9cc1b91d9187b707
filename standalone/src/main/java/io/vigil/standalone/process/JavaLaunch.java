package io.vigil.standalone.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child JVM, with the same java as the launcher's. */
public final class JavaLaunch {
    private final List<String> command = new ArrayList<>();

    private JavaLaunch(String heap, String collector) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + heap,
                collector,
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
    }

    /** @param heap in Java's own words, such as {@code 256m} */
    public static JavaLaunch withHeap(String heap) {
        return new JavaLaunch(heap, "-XX:+UseSerialGC");
    }

    /** Only with this collector an archive keeps objects too; they are read with any. */
    static JavaLaunch writingArchive() {
        return new JavaLaunch("512m", "-XX:+UseG1GC");
    }

    public JavaLaunch with(String... flags) {
        command.addAll(List.of(flags));
        return this;
    }

    public JavaLaunch with(List<String> flags) {
        command.addAll(flags);
        return this;
    }

    public List<String> jar(Path jar, String... arguments) {
        return with("-jar", jar.toString()).with(arguments).command();
    }

    public List<String> main(String classPath, String type, String... arguments) {
        return with("-cp", classPath, type).with(arguments).command();
    }

    List<String> command() {
        return List.copyOf(command);
    }
}
