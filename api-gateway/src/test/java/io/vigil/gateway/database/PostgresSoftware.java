package io.vigil.gateway.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this platform, as they come packed on the class path. */
final class PostgresSoftware {
    private PostgresSoftware() {}

    static void unpack(Path target) throws IOException {
        String platform = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-" + platform + "-" + arch + ".txz";
        try (InputStream packed = Objects.requireNonNull(PostgresSoftware.class.getResourceAsStream(name), name);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0) {
            open(file);
        }
    }

    /** For everybody to read and enter, for PostgreSQL may run as somebody else. */
    static void open(Path path) throws IOException {
        var everyone = EnumSet.allOf(PosixFilePermission.class);
        everyone.remove(PosixFilePermission.GROUP_WRITE);
        everyone.remove(PosixFilePermission.OTHERS_WRITE);
        Files.setPosixFilePermissions(path, everyone);
    }
}
