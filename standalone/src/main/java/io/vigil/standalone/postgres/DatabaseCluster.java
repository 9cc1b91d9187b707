package io.vigil.standalone.postgres;

import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.folder.PrivateFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The database's folder, made by {@code initdb} whole or not at all. */
final class DatabaseCluster {
    private final Path binaries;
    private final DataFolder folder;

    DatabaseCluster(Path binaries, DataFolder folder) {
        this.binaries = binaries;
        this.folder = folder;
    }

    /** The data folder, initialised first when it is new. */
    Path ready(String superuserPassword) throws IOException {
        Path parent = folder.of("postgres");
        Path data = parent.resolve("data");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(parent, data, superuserPassword);
        }
        return data;
    }

    private void initialise(Path parent, Path data, String superuserPassword) throws IOException {
        Files.createDirectories(parent);
        Unprivileged.own(parent);
        Path draft = Files.createTempDirectory(parent, "initialising");
        Unprivileged.own(draft);
        Path password = folder.run().resolve("superuser");
        PrivateFile.write(password, superuserPassword);
        Unprivileged.own(password);
        try {
            initdb(draft, password);
        } finally {
            Files.delete(password);
        }
        Files.move(draft, data);
    }

    private void initdb(Path target, Path password) throws IOException {
        List<String> command = new ArrayList<>(Unprivileged.prefix(binaries.resolve("bin"), target));
        command.addAll(List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + target,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C"));
        File log = folder.log("postgres").toFile();
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        if (!ended(process) || process.exitValue() != 0) {
            throw new IOException("initdb failed, see " + log);
        }
    }

    private static boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
