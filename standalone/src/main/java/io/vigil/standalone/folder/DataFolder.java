package io.vigil.standalone.folder;

import io.vigil.standalone.fault.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Where everything of one installation is kept, by name. */
public record DataFolder(Path root) {
    private static final long LOG_LIMIT = 10L * 1024 * 1024;
    /** Bytes below which a start is refused and a running installation warned. */
    public static final long LEAST_SPACE = 1024L * 1024 * 1024;

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Creates what is missing and refuses what cannot work. */
    public void prepare() {
        try {
            Files.createDirectories(root);
            // others may pass through, not look: the database's unprivileged user has to reach its own folder
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            Files.createDirectories(run());
            Files.createDirectories(logs());
            Files.setPosixFilePermissions(logs(), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException | UnsupportedOperationException e) {
            throw new CannotStart(
                    "cannot write to the data folder " + root
                            + ": give its user write access or choose another with --data",
                    e);
        }
        if (!Files.isWritable(root)) {
            throw new CannotStart("cannot write to the data folder " + root
                    + ": give its user write access or choose another with --data");
        }
        checkSpace(root.toFile().getUsableSpace());
    }

    void checkSpace(long usable) {
        if (usable < LEAST_SPACE) {
            throw new CannotStart("only " + usable / 1024 / 1024 + " MB are free for the data folder " + root
                    + ": make room for at least 1 GB or choose another disk with --data");
        }
    }

    /** The log of a part, put aside when it has grown large. */
    public Path rotatedLog(String name) throws IOException {
        Path log = log(name);
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, logs().resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** What belongs to the running launcher: process records, the services' configuration, the state. */
    public Path run() {
        return root.resolve("run");
    }

    public Path configuration(String name) {
        return run().resolve(name + ".yml");
    }

    public Path state() {
        return run().resolve("state.json");
    }

    public Path launcher() {
        return run().resolve("launcher");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    public Path credentials() {
        return root.resolve("credentials.json");
    }

    public Path secrets() {
        return root.resolve("secrets.json");
    }

    public Path ports() {
        return root.resolve("ports.json");
    }

    /** A part's own durable state. */
    public Path of(String name) {
        return root.resolve(name);
    }
}
