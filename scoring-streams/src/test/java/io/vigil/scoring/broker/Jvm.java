package io.vigil.scoring.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A child JVM, on this one's class path unless it is given another. */
public final class Jvm {
    private final List<String> flags = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    private final List<String> main;
    private String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private Jvm(List<String> main) {
        this.main = main;
    }

    public static Jvm of(String mainClass, String... arguments) {
        List<String> main = new ArrayList<>(List.of(mainClass));
        main.addAll(List.of(arguments));
        return new Jvm(main);
    }

    public Jvm heap(String size) {
        return flag("-Xmx" + size);
    }

    public Jvm flag(String flag) {
        flags.add(flag);
        return this;
    }

    public Jvm on(String path) {
        classPath = path;
        return this;
    }

    /** @param log what it says is appended to */
    public Process start(Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-cp");
        command.add(classPath);
        command.addAll(main);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
